package org.lodemark.app.answer;

import java.util.List;
import org.lodemark.atlas.Atlas;
import org.lodemark.nations.Nations;
import org.lodemark.nations.Nations.UserTrade;
import org.lodemark.nations.Question;
import org.lodemark.report.nations.NationsReport;
import org.lodemark.report.nations.NationsReports;

/** Who depends on whom: {@code nations}. */
public record NationsQuery(Question question) {
  /** The parameters of this question. */
  public static final List<String> PARAMETERS = List.of("period", "country", "stage");

  /** Reads it; what is wrong stays with what was typed. */
  public static NationsQuery read(Typed typed, Atlas atlas) {
    return new NationsQuery(new Question(
        AtlasWords.period(typed),
        AtlasWords.countries(typed, atlas.world().countries()),
        AtlasWords.stage(typed, "mining or processing")));
  }

  /**
   * The answer.
   *
   * @param trade customs figures of the user's own
   * @param inputs what a reader should know of these
   */
  public NationsReport answer(Atlas atlas, UserTrade trade, List<String> inputs) {
    return NationsReports.of(atlas, Nations.answer(atlas, trade, question), inputs);
  }
}
