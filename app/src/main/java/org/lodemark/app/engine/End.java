package org.lodemark.app.engine;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.RecallQuestion;
import org.lodemark.flow.answer.ShareQuestion;
import org.lodemark.flow.answer.TraceQuestion;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.Finding;
import org.lodemark.flow.custody.Target;
import org.lodemark.report.trace.TraceAnswer;

/**
 * The records at one end: with the least, or the most metal that unmeasured rows may hold.
 *
 * @param custody under the assumptions asked for
 * @param recorded the same with trust in every link
 */
public record End(Custody custody, Custody recorded) {
  /** What the engine answers about a lot; empty for one that is not named, or all gone. */
  public Optional<TraceAnswer> trace(LotId lot, int mostPerLevel, int mostAncestors) {
    Optional<Target> target = custody.findTarget(lot);
    return target.flatMap(found -> new ShareQuestion(custody, recorded)
        .ask(lot)
        .flatMap(shares -> new TraceQuestion(custody)
            .ask(lot, mostPerLevel, mostAncestors)
            .map(graph -> new TraceAnswer(shares, graph, found))));
  }

  /** What came of a lot; empty for one that is not named. */
  public Optional<List<RecallQuestion.Affected>> downstream(LotId lot) {
    return new RecallQuestion(custody).ofLot(lot);
  }

  /** What came of a mine's metal; empty for a site that is not known. */
  public Optional<List<RecallQuestion.Affected>> ofMine(SiteId mine) {
    return new RecallQuestion(custody).ofMine(mine);
  }

  public Optional<Target> findTarget(LotId lot) {
    return custody.findTarget(lot);
  }

  public List<Finding> findings() {
    return custody.findings();
  }
}
