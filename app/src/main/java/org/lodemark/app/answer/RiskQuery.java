package org.lodemark.app.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodemark.app.BadInput;
import org.lodemark.atlas.Atlas;
import org.lodemark.input.Problem;
import org.lodemark.nations.Question;
import org.lodemark.nations.risk.Criticality;
import org.lodemark.nations.risk.CriticalityAnswer;
import org.lodemark.report.risk.RiskReport;
import org.lodemark.report.risk.RiskReports;

/** Supply risk and economic importance: {@code risk}. */
public record RiskQuery(Question question) {
  /** The parameters of this question. */
  public static final List<String> PARAMETERS = List.of("stage");

  /** Reads it; what is wrong stays with what was typed. */
  public static RiskQuery read(Typed typed) {
    return new RiskQuery(new Question(
        Optional.empty(), Set.of(), AtlasWords.stage(typed, "extraction or processing")));
  }

  /** The answer; none when the atlas names no study. */
  public RiskReport answer(Atlas atlas) throws BadInput {
    CriticalityAnswer answer = Criticality.of(atlas, question)
        .orElseThrow(() -> new BadInput(
            "criticality of " + atlas.commodity().name(),
            List.of(new Problem(
                "commodity.json",
                0,
                "criticality",
                "is not there: the atlas names no study. Maybe add the member, shares.csv,"
                    + " criticality.csv and sectors.csv."))));
    return RiskReports.of(atlas, answer);
  }
}
