package org.lodemark.report.verify;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.SourceRow;
import org.lodemark.report.trace.AssumptionsRow;
import org.lodemark.report.trace.FindingRow;
import org.lodemark.report.trace.SiteRow;

/**
 * The answer of {@code verify}, as every way out shows it. Masses are whole grams of contained
 * metal, of bounds with fractions; shares are fractions of 1; countries are ISO alpha-3; {@code
 * null} is not known. Ratios are logarithms to the base 10.
 *
 * @param headline the verdict in one line
 * @param condition what stays invisible, always
 * @param calibration on what the ratios were calibrated
 * @param logBase of every {@code logLr}
 * @param sets bounds of the sets asked about
 * @param verdicts the set first where there is one, then each lot, the worst first
 * @param lots details of the lots, in the same order
 * @param tests what came of each test over all records
 * @param events every row that the answer points at, at most {@value #MOST_EVENTS}
 * @param eventsLeftOut the rows beyond these
 * @param editions of public facts and parameters
 */
public record VerifyReport(
    ScopeRow scope,
    String headline,
    String condition,
    String calibration,
    int logBase,
    String methodVersion,
    String modelVersion,
    AssumptionsRow assumptions,
    CountsRow counts,
    VerdictCounts verdictCounts,
    List<SetRow> sets,
    List<VerdictRow> verdicts,
    List<LotRow> lots,
    List<UnexplainedRow> unexplained,
    List<PriorRow> priors,
    List<TriggerRow> triggers,
    List<BorderRow> borders,
    List<TestRow> tests,
    List<FindingRow> findings,
    RequestRow request,
    List<EventRow> events,
    int eventsLeftOut,
    List<EditionRow> editions,
    List<SourceRow> sources,
    List<SiteRow> sites,
    List<String> notes) {
  public static final int MOST_EVENTS = 2_000;

  /**
   * What was asked about.
   *
   * @param kind {@code lot}, {@code lots}, {@code exporter} or {@code all}
   */
  public record ScopeRow(
      String kind, List<String> lots, Optional<String> site, Optional<String> period) {}

  /** How the bounds were computed: lots screened, lots exactly, sets of lots together. */
  public record CountsRow(int screened, int exact, int joint, int noClaim) {}

  /** How many lots have which verdict. */
  public record VerdictCounts(int supported, int unproven, int doubtful, int contradicted) {}

  /** A set of origins. {@code unknown} is of the joint bound, else of the only lot. */
  public record SetRow(
      String set,
      List<BoundRow> lots,
      Optional<JointRow> joint,
      Optional<String> jointRefused,
      List<String> jointLots,
      Optional<UnknownRow> unknown) {}

  /** What no record explains: the least and the most of it. */
  public record UnknownRow(double minShare, double maxShare) {}

  /**
   * What part of a lot can be of a set.
   *
   * @param method {@code exact}, {@code relaxed} or {@code screen}
   * @param isHull of two readings, which is no bound
   * @param cutMax empty too where only the screen was computed
   */
  public record BoundRow(
      String lot,
      long massGrams,
      Optional<String> declaredOrigin,
      Optional<Double> minShare,
      Optional<Double> maxShareKnown,
      Optional<Double> maxShare,
      Optional<Double> screenMaxShare,
      String method,
      boolean isHull,
      List<CutRow> cutMax,
      List<CutRow> cutMin) {}

  /** Bounds of several lots together; {@code high} at the higher reading. */
  public record JointRow(
      long massGrams,
      double minGrams,
      double maxGrams,
      double minShare,
      double maxShareKnown,
      double maxShare,
      String method,
      List<CutRow> cutMax,
      List<CutRow> cutMin,
      Optional<JointRow> high) {}

  /** A flow that holds a bound. */
  public record CutRow(
      String kind,
      String site,
      String time,
      Optional<String> lot,
      long massGrams,
      Optional<RowRef> row,
      String sentence) {}

  /** A line of a document. */
  public record RowRef(String document, long row) {
    @Override
    public String toString() {
      return document + ":" + row;
    }
  }

  /**
   * A verdict.
   *
   * @param scope {@code lot} or {@code set}
   * @param log10Lr of all groups together; null for a set
   */
  public record VerdictRow(
      String scope,
      Optional<String> lot,
      String verdict,
      String rule,
      String sentence,
      Optional<Double> log10Lr,
      List<EvidenceRow> evidence,
      List<HelpRow> wouldHelp,
      List<String> wouldChange,
      List<String> missing) {}

  /**
   * A finding that touches a lot.
   *
   * @param logLr of the test's whole group, and so the same in all rows of the group: not to be
   *     summed over rows
   * @param reach the part of the lot's metal that passed the rows, pro rata
   */
  public record EvidenceRow(
      String test,
      String title,
      String group,
      String finding,
      double logLr,
      double strength,
      double reach,
      List<RowRef> events) {}

  /** A fact that would narrow the bounds; {@code gain} is worst and best, null where unknown. */
  public record HelpRow(
      String what,
      Optional<String> site,
      List<Optional<Double>> gain,
      Optional<String> time,
      String sentence) {}

  public record UnexplainedRow(String site, long massGrams) {}

  /** Public facts of a country, in no verdict. */
  public record PriorRow(
      String country,
      String name,
      Optional<Double> foreignMinShare,
      String sentence,
      List<String> sources) {}

  /** A due-diligence trigger; its {@code logLr} is 0. */
  public record TriggerRow(
      String id, String sentence, String source, List<String> sites, double logLr) {}

  /**
   * What may be said of a border and the lots' ways: no finding; its {@code logLr} is 0.
   *
   * @param kind {@code closed} or {@code room}
   */
  public record BorderRow(
      String kind,
      List<String> crossings,
      String sentence,
      List<String> sources,
      List<String> sites,
      List<RowRef> events,
      double logLr) {}

  /**
   * What came of a test over all records.
   *
   * @param outcome {@code made}, {@code not-applicable} or {@code no-reference}
   * @param findings null unless made
   */
  public record TestRow(
      String test,
      String title,
      String group,
      String outcome,
      Optional<Integer> findings,
      Optional<String> reason) {}

  /** What to ask the supplier for. */
  public record RequestRow(Optional<String> addressee, List<RequestItem> items) {}

  /** One thing asked for; {@code gain} is worst and best, null where not computed. */
  public record RequestItem(
      Optional<String> site,
      String sentence,
      String reason,
      List<RowRef> events,
      List<Optional<Double>> gain) {}

  /** A row that the answer points at; {@code what} is null where it is no movement that counts. */
  public record EventRow(String document, long row, Optional<String> what, List<String> usedFor) {}

  /** An edition of public facts or parameters, and how many were taken from it. */
  public record EditionRow(
      String table, Optional<String> edition, String source, String title, int facts) {}
}
