package org.lodemark.origin.verify;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Finding;
import org.lodemark.origin.evidence.BorderRemark;
import org.lodemark.origin.evidence.TestTally;
import org.lodemark.origin.verdict.Ruling;

/**
 * The answer of {@code verify}.
 *
 * @param scope what was asked about
 * @param assumptions trust in links and origins
 * @param methodVersion version of the rules
 * @param modelVersion version of the fitted parameters
 * @param sets bounds of each set asked about; the joint bound leads
 * @param lots each lot, worst verdict first where several
 * @param setRuling what may be said of all lots together, where that was asked
 * @param unexplained tonnes that no record explains, per site on the lots' way, largest first
 * @param priors per declared country, what public facts say before any record is looked at
 * @param triggers due-diligence triggers that hold; they have no weight
 * @param borders what may be said of borders and these lots' ways; no findings, and of no weight
 * @param tests what came of each test over all records
 * @param findings what the engine found in the records about these lots' sites
 * @param counts how the bounds were computed
 * @param request what to ask the supplier for
 * @param notes what a reader must know
 */
public record Verification(
    Scope scope,
    Assumptions assumptions,
    String methodVersion,
    String modelVersion,
    List<SetAnswer> sets,
    List<LotVerification> lots,
    Optional<Ruling> setRuling,
    List<Unexplained> unexplained,
    List<Prior> priors,
    List<Trigger> triggers,
    List<BorderRemark> borders,
    List<TestTally> tests,
    List<Finding> findings,
    Counts counts,
    SupplierRequest request,
    List<String> notes) {
  /** Said in every report (METHODS 3). */
  public static final String CONDITION =
      "Conditional on these records; an unrecorded swap of equal mass is invisible.";

  public Verification {
    sets = List.copyOf(sets);
    lots = List.copyOf(lots);
    unexplained = List.copyOf(unexplained);
    priors = List.copyOf(priors);
    triggers = List.copyOf(triggers);
    borders = List.copyOf(borders);
    tests = List.copyOf(tests);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /** What was asked about. */
  public sealed interface Scope {
    /** One lot, in detail. */
    record OneLot(org.lodemark.domain.custody.LotId lot) implements Scope {}

    /** Several lots, together and each. */
    record SomeLots(List<org.lodemark.domain.custody.LotId> lots) implements Scope {}

    /** All that left one site in a period, together and each. */
    record Exporter(SiteId site, Period period) implements Scope {}

    /** Every lot with a claim of where it was mined. */
    record All() implements Scope {}
  }

  /** Mass that left or was counted at a site and of which no record says how it came. */
  public record Unexplained(SiteId site, long grams) {}

  /**
   * What public facts say of a country's exports (METHODS 4): the part that was not mined there.
   * Shown apart; it enters no verdict on a lot.
   *
   * @param foreignMin empty where it cannot be computed
   * @param sentence the same in words, or why not
   * @param sources ids of the sources
   */
  public record Prior(
      Country country, Optional<Double> foreignMin, String sentence, List<String> sources) {
    public Prior {
      sources = List.copyOf(sources);
    }
  }

  /** A due-diligence trigger that holds for some lots: listed, of log LR 0. */
  public record Trigger(String id, String sentence, String source, List<SiteId> sites) {
    public Trigger {
      sites = List.copyOf(sites);
    }
  }

  /**
   * How many bounds were computed how.
   *
   * @param screened lots screened
   * @param exact lots whose exact bounds were computed: all where few were asked about, else those
   *     where they could change the verdict
   * @param joint joint bounds computed
   * @param noClaim lots left aside because nobody claims where they were mined
   */
  public record Counts(int screened, int exact, int joint, int noClaim) {}
}
