package org.lodemark.flow.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A journal played from its first step to its last, under one convention, with stocks as lists of
 * parcels. Fractions are doubles, masses exact: parts are only ever averaged, never subtracted, so
 * that no error can grow.
 */
final class NaiveReplay {
  static final String MARKED = "MARKED";
  private static final String NOT_MARKED = "NOT_MARKED";

  private record Parcel(long grams, Map<String, Double> parts) {}

  private final NaiveJournal journal;
  private final NaiveConvention convention;
  private final Set<Integer> marked;
  private final Map<Integer, List<Parcel>> stocks = new HashMap<>();
  private final Map<Integer, Map<String, Double>> partsOfArc = new HashMap<>();

  private NaiveReplay(NaiveJournal journal, NaiveConvention convention, Set<Integer> marked) {
    this.journal = journal;
    this.convention = convention;
    this.marked = marked;
    journal.junctions().forEach(junction -> stocks.put(junction.id(), new ArrayList<>()));
    journal.steps().forEach(this::play);
  }

  /** By origin. */
  static NaiveReplay of(NaiveJournal journal, NaiveConvention convention) {
    return new NaiveReplay(journal, convention, Set.of());
  }

  /** By whether metal went through one of these arcs. */
  static NaiveReplay marking(NaiveJournal journal, Set<Integer> marked) {
    return new NaiveReplay(journal, NaiveConvention.PRO_RATA, marked);
  }

  /** The parts of what an arc carried, by origin; they sum to 1. */
  Map<String, Double> partsOf(int arc) {
    return partsOfArc.get(arc);
  }

  Map<String, Double> partsOf(NaiveTarget target) {
    if (target.junction() >= 0) {
      List<Parcel> stock = new ArrayList<>(stocks.get(target.junction()));
      return mixed(take(target.junction(), stock, target.massGrams()));
    }
    List<Parcel> parcels = new ArrayList<>();
    target
        .arcs()
        .forEach(arc -> parcels.add(new Parcel(journal.arcs().get(arc).grams(), partsOf(arc))));
    return mixed(parcels);
  }

  private void play(NaiveStep step) {
    NaiveArc arc = journal.arcs().get(step.arc());
    List<Parcel> stock = stocks.get(step.junction());
    if (!step.arrival()) {
      partsOfArc.put(arc.id(), mixed(take(step.junction(), stock, arc.grams())));
    } else if (arc.from() < 0) {
      String origin = marked.isEmpty() ? arc.origin() : NOT_MARKED;
      partsOfArc.put(arc.id(), Map.of(origin, 1.0));
    }
    if (marked.contains(arc.id())) {
      partsOfArc.put(arc.id(), Map.of(MARKED, 1.0));
    }
    if (step.arrival()) {
      stock.add(new Parcel(arc.grams(), partsOf(arc.id())));
    }
  }

  /** Takes that much off a stock; what is taken of a parcel is like the parcel. */
  private List<Parcel> take(int junction, List<Parcel> stock, long grams) {
    if (isProRata(junction) && !stock.isEmpty()) {
      Parcel all = new Parcel(stock.stream().mapToLong(Parcel::grams).sum(), mixed(stock));
      stock.clear();
      stock.add(all);
    }
    List<Parcel> taken = new ArrayList<>();
    long missing = grams;
    while (missing > 0) {
      int next = convention == NaiveConvention.LIFO ? stock.size() - 1 : 0;
      Parcel parcel = stock.remove(next);
      long part = Math.min(missing, parcel.grams());
      taken.add(new Parcel(part, parcel.parts()));
      if (part < parcel.grams()) {
        stock.add(next, new Parcel(parcel.grams() - part, parcel.parts()));
      }
      missing -= part;
    }
    return taken;
  }

  private boolean isProRata(int junction) {
    return convention == NaiveConvention.PRO_RATA
        || journal.junctions().get(junction).kind() == NaiveKind.PROCESS;
  }

  private static Map<String, Double> mixed(List<Parcel> parcels) {
    double total = parcels.stream().mapToLong(Parcel::grams).sum();
    Map<String, Double> parts = new TreeMap<>();
    for (Parcel parcel : parcels) {
      parcel
          .parts()
          .forEach(
              (origin, part) -> parts.merge(origin, part * (parcel.grams() / total), Double::sum));
    }
    return parts;
  }
}
