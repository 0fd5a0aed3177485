package org.lodemark.flow.lp;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;

/**
 * Journals of nobody's records: pools that get, hand over, lose and process metal of three origins
 * at random, with some of it long under way.
 */
public final class RandomJournals {
  static final List<String> ORIGINS = List.of("mine:A", "mine:B", "UNRECORDED");

  private final Random random;
  private final long grams;
  private final boolean homogeneous;
  private final JournalSketch sketch = new JournalSketch();
  private final List<Integer> pools = new ArrayList<>();
  private final List<Integer> underWay = new ArrayList<>();
  private final long[] stock;
  private final List<long[]> arcs = new ArrayList<>();

  private RandomJournals(Random random, long grams, boolean homogeneous) {
    this.random = random;
    this.grams = grams;
    this.homogeneous = homogeneous;
    int count = 2 + random.nextInt(3);
    stock = new long[count];
    for (int i = 0; i < count; i++) {
      pools.add(sketch.pool());
    }
  }

  /**
   * A journal.
   *
   * @param events how many things happen in it
   * @param grams most mass of a source
   * @param homogeneous whether some processes are
   */
  public static NaiveJournal of(Random random, int events, long grams, boolean homogeneous) {
    RandomJournals journals = new RandomJournals(random, grams, homogeneous);
    journals.enter(0, "mine:A");
    journals.enter(0, "mine:B");
    for (int i = 0; i < events; i++) {
      journals.happen();
    }
    journals.underWay.forEach(journals::land);
    return journals.sketch.journal();
  }

  /** The departures, for another junction, of one junction: a random one, or some of them. */
  public static Set<Integer> target(Random random, NaiveJournal journal, boolean joint) {
    List<NaiveArc> departures = journal.arcs().stream()
        .filter(arc -> arc.from() >= 0 && arc.to() >= 0)
        .filter(arc -> arc.id() * 2 >= journal.arcs().size() || random.nextInt(3) == 0)
        .toList();
    if (departures.isEmpty()) {
      return Set.of();
    }
    NaiveArc one = departures.get(random.nextInt(departures.size()));
    Set<Integer> target = new TreeSet<>(Set.of(one.id()));
    departures.stream()
        .filter(arc -> joint && arc.from() == one.from())
        .forEach(arc -> target.add(arc.id()));
    return target;
  }

  private void happen() {
    List<Integer> filled =
        IntStream.range(0, stock.length).filter(p -> stock[p] > 0).boxed().toList();
    int kind = random.nextInt(10);
    if (filled.isEmpty() || kind < 2) {
      enter(random.nextInt(stock.length), ORIGINS.get(random.nextInt(ORIGINS.size())));
    } else if (kind < 6) {
      handOver(filled.get(random.nextInt(filled.size())));
    } else if (kind < 7) {
      int pool = filled.get(random.nextInt(filled.size()));
      sketch.lose(pools.get(pool), take(pool));
    } else if (kind < 8 && !underWay.isEmpty()) {
      land(underWay.removeFirst());
    } else {
      process(filled);
    }
  }

  private void enter(int pool, String origin) {
    long mass = 1 + random.nextLong(grams);
    sketch.source(origin, pools.get(pool), mass);
    stock[pool] += mass;
  }

  private void handOver(int from) {
    int to = random.nextInt(stock.length);
    long mass = take(from);
    int arc = sketch.depart(pools.get(from), pools.get(to), mass);
    arcs.add(new long[] {arc, to, mass});
    if (random.nextInt(3) == 0) {
      underWay.add(arcs.size() - 1);
    } else {
      land(arcs.size() - 1);
    }
  }

  private void land(int index) {
    long[] arc = arcs.get(index);
    sketch.arrive((int) arc[0]);
    stock[(int) arc[1]] += arc[2];
  }

  /** Inputs of one or two pools, outputs, perhaps once more of both, and what is left is lost. */
  private void process(List<Integer> filled) {
    boolean melted = homogeneous && random.nextInt(4) > 0;
    int process = melted ? sketch.homogeneousProcess() : sketch.process();
    long inside = 0;
    for (int round = 0; round <= random.nextInt(2); round++) {
      for (int k = 0; k <= random.nextInt(2); k++) {
        int pool = filled.get(random.nextInt(filled.size()));
        if (stock[pool] > 0) {
          long mass = take(pool);
          sketch.move(pools.get(pool), process, mass);
          inside += mass;
        }
      }
      for (int k = 0; k <= random.nextInt(3) && inside > 0; k++) {
        int pool = random.nextInt(stock.length);
        long mass = 1 + random.nextLong(inside);
        sketch.move(process, pools.get(pool), mass);
        stock[pool] += mass;
        inside -= mass;
      }
    }
    if (inside > 0) {
      sketch.lose(process, inside);
    }
  }

  private long take(int pool) {
    long least = random.nextInt(4) == 0 ? 0 : stock[pool] / 2; // little of much may be anything
    long mass =
        random.nextInt(5) == 0 ? stock[pool] : 1 + least + random.nextLong(stock[pool] - least);
    mass = Math.min(mass, stock[pool]);
    stock[pool] -= mass;
    return mass;
  }
}
