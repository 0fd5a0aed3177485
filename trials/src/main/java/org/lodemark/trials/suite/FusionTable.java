package org.lodemark.trials.suite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.lodemark.origin.evidence.EvidenceGroup;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.fusion.FusionModel.GroupModel;
import org.lodemark.origin.fusion.FusionModel.TestWeight;
import org.lodemark.origin.fusion.FusionRows;

/** Writes the fitted parameters as the atlas table {@code fusion}. */
final class FusionTable {
  private static final MathContext DIGITS = new MathContext(6);
  private final List<String> lines = new ArrayList<>();
  private final String source;
  private final String version;

  private FusionTable(String source, String version) {
    this.source = source;
    this.version = version;
  }

  /**
   * The table.
   *
   * @param source id of the source that says it is computed here
   */
  static String of(FusionModel model, String source) {
    FusionTable table = new FusionTable(source, model.version());
    table.lines.add("group,test,attribute,period,status,lowValue,highValue,unit,text,quality,"
        + "confidence,edition,source,note");
    table.lines.add(String.join(
        ",",
        "",
        "",
        FusionRows.VERSION,
        "",
        "known",
        "",
        "",
        "",
        model.version(),
        "derived",
        "",
        model.version(),
        source,
        "fitted on simulated worlds only"));
    table.value("", "", FusionRows.CAP, model.capLog10(), "log10");
    for (EvidenceGroup group : EvidenceGroup.values()) {
      GroupModel fitted = model.groups().get(group);
      if (fitted != null) {
        table.group(group, fitted);
      }
    }
    for (int i = 0; i < model.knots().size(); i++) {
      table.value("", "", FusionRows.KNOT_RAW + (i + 1), model.knots().get(i).raw(), "log10");
      table.value("", "", FusionRows.KNOT + (i + 1), model.knots().get(i).log10Lr(), "log10");
    }
    return String.join("\n", table.lines) + "\n";
  }

  private void group(EvidenceGroup group, GroupModel fitted) {
    value(group.name(), "", FusionRows.WEIGHT, fitted.weight(), "ratio");
    value(group.name(), "", FusionRows.INTERCEPT, fitted.intercept(), "ln");
    for (TestId test : TestId.listOf(group)) {
      TestWeight weight = fitted.tests().get(test);
      if (weight != null) {
        value(group.name(), test.name(), FusionRows.WIDE, weight.wide(), "ln");
        value(group.name(), test.name(), FusionRows.EARLY, weight.early(), "ln");
      }
    }
  }

  private void value(String group, String test, String attribute, double value, String unit) {
    String number = new BigDecimal(value).round(DIGITS).toPlainString();
    lines.add(String.join(
        ",",
        group,
        test,
        attribute,
        "",
        "known",
        number,
        number,
        unit,
        "",
        "derived",
        "",
        version,
        source,
        "fitted on simulated worlds only"));
  }
}
