package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.LotShares.OriginShare;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Finding;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.shares.Convention;
import org.lodemark.flow.shares.MineLineage;

/**
 * Asks what lots are made of, lot by lot. Rows are prepared once; a question then visits the
 * ancestors of its lot only. Not safe for several threads.
 */
public final class ShareQuestion {
  private final Custody custody;
  private final Custody recorded;
  private final boolean paperFeasible;
  private final MineLineage proRata;
  private final MineLineage fifo;
  private final MineLineage lifo;
  private final MineLineage byRecord;

  /** Reads the records once more, as recorded, unless they are. */
  public ShareQuestion(CustodyGraph custody) {
    this(
        custody,
        custody.assumptions().trust() == Trust.AS_RECORDED
            ? custody
            : custody.under(custody.assumptions().withTrust(Trust.AS_RECORDED)));
  }

  /**
   * A question of records that were read both ways.
   *
   * @param recorded the same records, with trust in every link
   */
  public ShareQuestion(Custody custody, Custody recorded) {
    Assumptions asRecorded = custody.assumptions().withTrust(Trust.AS_RECORDED);
    if (!recorded.assumptions().equals(asRecorded)) {
      throw new IllegalArgumentException("shares as recorded need the records under " + asRecorded
          + "; these are under " + recorded.assumptions());
    }
    this.custody = custody;
    this.recorded = recorded;
    paperFeasible = !recorded.hasFinding(Finding.Kind.PAPER_INFEASIBLE);
    proRata = MineLineage.of(custody.graph(), Convention.PRO_RATA);
    fifo = MineLineage.of(custody.graph(), Convention.FIFO);
    lifo = MineLineage.of(custody.graph(), Convention.LIFO);
    byRecord = MineLineage.of(recorded.graph(), Convention.PRO_RATA);
  }

  /** Empty for a lot the records do not name, or of which nothing is left. */
  public Optional<LotShares> ask(LotId lot) {
    Optional<Target> target = custody.findTarget(lot);
    return target.map(found -> answer(lot, found, recorded.findTarget(lot)));
  }

  private LotShares answer(LotId lot, Target target, Optional<Target> onPaper) {
    double[] byProRata = mean(proRata, target);
    double[] byFifo = mean(fifo, target);
    double[] byLifo = mean(lifo, target);
    // Sites and declared countries are numbered alike in both graphs.
    double[] onRecord = onPaper.map(paper -> mean(byRecord, paper)).orElse(byProRata);
    List<OriginShare> shares = new ArrayList<>();
    List<Origin> origins = custody.origins();
    for (int i = 0; i < origins.size(); i++) {
      if (byProRata[i] + byFifo[i] + byLifo[i] + onRecord[i] > 0) {
        shares.add(
            new OriginShare(origins.get(i), onRecord[i], byProRata[i], byFifo[i], byLifo[i]));
      }
    }
    shares.sort(Comparator.comparingDouble(OriginShare::proRata).reversed());
    return new LotShares(lot, target.grams(), custody.assumptions(), paperFeasible, shares);
  }

  private static double[] mean(MineLineage lineage, Target target) {
    double[] mean = new double[lineage.originCount()];
    double[] one = new double[mean.length];
    for (Sink sink : target.sinks()) {
      lineage.shares(sink, one);
      double weight = (double) sink.grams() / target.grams();
      for (int i = 0; i < mean.length; i++) {
        mean[i] += weight * one[i];
      }
    }
    return mean;
  }
}
