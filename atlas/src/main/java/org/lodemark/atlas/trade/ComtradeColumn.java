package org.lodemark.atlas.trade;

import java.util.List;

/** The columns of UN Comtrade that are read, under their present and their older name. */
enum ComtradeColumn {
  PERIOD("period"),
  REPORTER_CODE("reporterCode", "Reporter Code"),
  REPORTER_ISO("reporterISO", "Reporter ISO"),
  REPORTER_NAME("reporterDesc", "Reporter"),
  FLOW_CODE("flowCode", "Trade Flow Code"),
  FLOW_NAME("flowDesc", "Trade Flow"),
  PARTNER_CODE("partnerCode", "Partner Code"),
  PARTNER_ISO("partnerISO", "Partner ISO"),
  PARTNER_NAME("partnerDesc", "Partner"),
  SECOND_PARTNER("partner2Code", "2nd Partner Code"),
  CUSTOMS_PROCEDURE("customsCode", "Customs Proc. Code"),
  TRANSPORT("motCode", "Mode of Transport Code"),
  CLASSIFICATION("classificationCode", "Classification"),
  HS("cmdCode", "Commodity Code"),
  NET_WEIGHT("netWgt", "Netweight (kg)"),
  NET_WEIGHT_ESTIMATED("isNetWgtEstimated"),
  ESTIMATION_FLAG("legacyEstimationFlag", "Flag"),
  VALUE("primaryValue", "Trade Value (US$)");

  /** Of each group at least one column must be there. */
  static final List<List<ComtradeColumn>> REQUIRED = List.of(
      List.of(PERIOD),
      List.of(REPORTER_CODE, REPORTER_ISO, REPORTER_NAME),
      List.of(FLOW_CODE, FLOW_NAME),
      List.of(PARTNER_CODE, PARTNER_ISO, PARTNER_NAME),
      List.of(HS),
      List.of(NET_WEIGHT),
      List.of(VALUE));

  private final String present;
  private final String older;

  ComtradeColumn(String only) {
    this(only, only);
  }

  ComtradeColumn(String present, String older) {
    this.present = present;
    this.older = older;
  }

  List<String> names() {
    return present.equals(older) ? List.of(present) : List.of(present, older);
  }
}
