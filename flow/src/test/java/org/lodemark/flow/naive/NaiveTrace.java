package org.lodemark.flow.naive;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lodemark.domain.custody.LotId;

/**
 * Which way metal went, pro rata: metal that passes an arc is marked there, and looked for where it
 * ends up. One replay per question.
 */
public final class NaiveTrace {
  private NaiveTrace() {}

  /** Backwards: how many grams of the target passed each arc; arcs that gave nothing left out. */
  public static Map<Integer, Double> ancestors(NaiveJournal journal, NaiveTarget target) {
    Map<Integer, Double> grams = new TreeMap<>();
    for (NaiveArc arc : journal.arcs()) {
      double marked = markedPart(NaiveReplay.marking(journal, Set.of(arc.id())).partsOf(target));
      if (marked > 0) {
        grams.put(arc.id(), marked * target.massGrams());
      }
    }
    return grams;
  }

  /** Forwards: how many grams in each arc passed one of these before (themselves included). */
  public static Map<Integer, Double> descendants(NaiveJournal journal, Set<Integer> arcs) {
    NaiveReplay replay = NaiveReplay.marking(journal, arcs);
    Map<Integer, Double> grams = new TreeMap<>();
    for (NaiveArc arc : journal.arcs()) {
      double marked = markedPart(replay.partsOf(arc.id()));
      if (marked > 0) {
        grams.put(arc.id(), marked * arc.grams());
      }
    }
    return grams;
  }

  /** Forwards, by lot: how many grams of each lot's target passed one of these arcs. */
  public static Map<LotId, Double> descendantLots(NaiveJournal journal, Set<Integer> arcs) {
    NaiveReplay replay = NaiveReplay.marking(journal, arcs);
    Map<LotId, Double> grams = new TreeMap<>();
    NaiveTarget.all(journal).forEach((lot, target) -> {
      double marked = markedPart(replay.partsOf(target));
      if (marked > 0) {
        grams.put(lot, marked * target.massGrams());
      }
    });
    return grams;
  }

  private static double markedPart(Map<String, Double> parts) {
    return parts.getOrDefault(NaiveReplay.MARKED, 0.0);
  }
}
