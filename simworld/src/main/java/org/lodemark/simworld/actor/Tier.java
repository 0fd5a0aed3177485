package org.lodemark.simworld.actor;

import org.lodemark.simworld.books.Papers;

/** Traders buy of mines, exporters of traders. */
public enum Tier {
  TRADER("paid at mine", Papers.Sort.TRANSPORT_PERMIT, "assayed at trader"),
  EXPORTER("paid to trader", Papers.Sort.GOODS_DECLARATION, "assayed at port");

  private final String paid;
  private final Papers.Sort paper;
  private final String assayed;

  Tier(String paid, Papers.Sort paper, String assayed) {
    this.paid = paid;
    this.paper = paper;
    this.assayed = assayed;
  }

  /** Parameter: what is paid for what comes in, relative to the price of metal. */
  String paid() {
    return paid;
  }

  /** The paper that goes with what goes out. */
  Papers.Sort paper() {
    return paper;
  }

  /** Parameter: part of the lots that a laboratory measures when they go out. */
  String assayed() {
    return assayed;
  }
}
