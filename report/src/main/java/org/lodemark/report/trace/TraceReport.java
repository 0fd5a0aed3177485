package org.lodemark.report.trace;

import java.util.List;
import java.util.Optional;

/**
 * The answer of {@code trace}, as every way out shows it. Masses are whole grams of contained
 * metal; shares are fractions of 1; countries are ISO alpha-3; {@code null} is not known.
 *
 * <p>Where the moisture or grade of some rows was not measured, two ends were computed: all of
 * these at their lowest, and all at their highest. A share that differs between the ends has no
 * plain value, only a range. The range is of the two ends and is no bound.
 *
 * @param massGrams of the lot; at the lower end where there are two
 * @param massHighGrams at the higher end
 * @param massBasis {@code measured} or {@code range}
 * @param site where the lot was when it had this mass
 * @param time ISO 8601; a day of which no hour was written down is a date
 * @param kind {@code departed}, {@code received} or {@code in-stock}
 * @param paperFeasible whether the links as written are possible in mass; null where the ends
 * differ
 * @param shares by origin, largest first
 * @param countries sums of the shares by country; {@code UNKNOWN} is a row of its own
 * @param ancestors lots as sites handed them on, largest first
 * @param findings what the records say at both ends
 * @param conditionalFindings what they say at one end only, and so show of nobody
 * @param sites names of the sites the report speaks of
 * @param notes what a reader must know to read it
 */
public record TraceReport(
    String lot,
    long massGrams,
    long massHighGrams,
    String massBasis,
    String site,
    String time,
    String kind,
    AssumptionsRow assumptions,
    Optional<Boolean> paperFeasible,
    List<ShareRow> shares,
    List<CountryRow> countries,
    List<AncestorRow> ancestors,
    OtherAncestors otherAncestors,
    Graph graph,
    List<FindingRow> findings,
    List<FindingRow> conditionalFindings,
    List<SiteRow> sites,
    List<String> notes) {
  /** The country of what nobody recorded, in {@link #countries()}. */
  public static final String UNKNOWN = "UNKNOWN";

  /**
   * The part of one origin by each convention.
   *
   * @param origin a mine's site, {@code declared XXX}, or the sort of what is unknown in words
   * @param kind {@code mined}, {@code declared} or {@code unknown}
   */
  public record ShareRow(
      String origin,
      Optional<String> country,
      String kind,
      Optional<Double> asRecorded,
      Optional<Double> proRata,
      Optional<Double> fifo,
      Optional<Double> lifo,
      Ranges ranges) {}

  /** The part of one country by each convention. */
  public record CountryRow(
      String country,
      Optional<Double> asRecorded,
      Optional<Double> proRata,
      Optional<Double> fifo,
      Optional<Double> lifo,
      Ranges ranges) {}

  /** Lowest and highest of the ends, always two numbers; equal where the ends agree. */
  public record Ranges(
      List<Double> asRecorded, List<Double> proRata, List<Double> fifo, List<Double> lifo) {}

  /** A lot as one site handed it on, and how much of the mass asked about was in it, pro rata. */
  public record AncestorRow(String lot, String site, long massGrams, long massHighGrams) {}

  /** The ancestors that are not listed, at the end where they are most. */
  public record OtherAncestors(int count, long massGrams) {}

  /**
   * The way of the metal, pro rata. In whole grams, what enters a node leaves it, exactly.
   *
   * @param massBasis {@code measured}, or {@code low}: drawn at the lower of two ends
   */
  public record Graph(String massBasis, List<NodeRow> nodes, List<EdgeRow> edges) {}

  /**
   * A stay of the metal.
   *
   * @param kind {@code origin}, {@code stock}, {@code lot}, {@code process}, {@code transit},
   *     {@code target}, or {@code other} for several small ones
   * @param label in words, with the ids of lots and sites as recorded
   * @param country of the origin or the site
   * @param level 0 for origins; every edge leads to a higher one
   * @param merged how many stays it stands for
   */
  public record NodeRow(
      String kind,
      String label,
      Optional<String> site,
      Optional<String> country,
      int level,
      long massGrams,
      int merged) {}

  /** Metal that went from one node to another, by their places in the list. */
  public record EdgeRow(int from, int to, long massGrams) {}
}
