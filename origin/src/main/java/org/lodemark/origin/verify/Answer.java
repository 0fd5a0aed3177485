package org.lodemark.origin.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.answer.Improvement;
import org.lodemark.flow.custody.Finding;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.claim.Claims;
import org.lodemark.origin.evidence.BorderRemark;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.passage.Reach;
import org.lodemark.origin.verdict.Ruling;
import org.lodemark.origin.verify.Verification.Counts;
import org.lodemark.origin.verify.Verification.Scope;

/** Puts an answer together. */
final class Answer {
  private static final int MOST_FINDINGS = 100;

  private final CaseFile file;
  private final Atlas atlas;
  private final VerifyOptions options;
  private final FusionModel model;
  private final boolean screening;
  private final Claims claims;
  private final Reading low;
  private final Optional<Reading> high;
  private final List<String> notes = new ArrayList<>();

  Answer(CaseFile file, Atlas atlas, VerifyOptions options, FusionModel model, boolean screening) {
    this.screening = screening;
    this.file = file;
    this.atlas = atlas;
    this.options = options;
    this.model = model;
    claims = file.claims();
    low = file.low();
    high = file.high();
  }

  Verification of(Selection asked, List<SetChoice> sets) {
    Selection selection = screening ? asked.apart() : asked;
    List<Selection.Pair> pairs = selection.pairs(low, high);
    BoundHull hull = new BoundHull(low, high);
    Stocktakes stocktakes = new Stocktakes(file.lastCounts(), file.sites());
    Narrowing narrowing = new Narrowing(claims, low, options.losses());
    List<Improvement> help = screening ? List.of() : narrowing.of(selection, pairs);
    boolean exactly = !screening && pairs.size() <= LotAnswers.FEW;
    LotAnswers lots = new LotAnswers(file, stocktakes, model, hull, selection, help, exactly);
    List<LotVerification> verified = lots.of(pairs);
    SetAnswers setAnswers = new SetAnswers(file, stocktakes, hull, selection, screening);
    List<SetAnswer> answered = setAnswers.of(pairs, sets);
    Optional<Ruling> setRuling =
        selection.isJoint() ? setAnswers.ruling(pairs, verified) : Optional.empty();
    Set<SiteId> onTheWay = sitesOf(selection, verified);
    List<Finding> findings = findings(onTheWay);
    notes.addAll(lots.notes());
    notes.addAll(narrowing.notes());
    if (screening) {
      notes.add(
          "Bounds are the screen's: never too narrow, often too wide. Exact ones were computed"
              + " only where they could change a verdict, none for several lots together, and not what"
              + " would narrow them.");
    }
    if (high.isPresent()) {
      notes.add("Moisture or grade of some rows was not measured: shares are the hull of two"
          + " readings, all of these at their lowest and all at their highest, which is no bound. A"
          + " verdict of doubt or support needs both.");
    }
    if (model.equals(FusionModel.NONE)) {
      notes.add("The atlas of this commodity has no fitted parameters: findings are listed and not"
          + " weighed.");
    }
    return new Verification(
        selection.scope(),
        options.assumptions(),
        Verifier.METHOD_VERSION,
        model.version(),
        answered,
        sorted(verified),
        setRuling,
        file.unexplained().stream()
            .filter(mass -> onTheWay.contains(mass.site()))
            .toList(),
        priors(declared(verified)),
        triggers(onTheWay),
        borders(pairs),
        file.evidence().tallies(),
        findings,
        new Counts(
            pairs.size(),
            exactLots(lots, hull),
            setAnswers.jointCount(),
            selection.scope() instanceof Scope.All ? claims.countOthers() : 0),
        SupplierRequests.of(selection, verified, help),
        notes);
  }

  private static int exactLots(LotAnswers lots, BoundHull hull) {
    Set<LotId> exact = new LinkedHashSet<>(lots.exactLots());
    exact.addAll(hull.exactLots());
    return exact.size();
  }

  private static List<LotVerification> sorted(List<LotVerification> lots) {
    return lots.stream()
        .sorted(Comparator.comparing((LotVerification lot) -> lot.ruling().verdict())
            .reversed()
            .thenComparing(Comparator.comparingDouble(
                    (LotVerification lot) -> lot.evidence().fused().log10Lr())
                .reversed()))
        .toList();
  }

  private static List<Country> declared(List<LotVerification> lots) {
    return lots.stream()
        .flatMap(lot -> lot.claim().stream())
        .map((Claim claim) -> claim.origin().country())
        .distinct()
        .toList();
  }

  /** Of the public figures, those of the countries declared. */
  private List<Verification.Prior> priors(List<Country> declared) {
    return file.priors().stream()
        .filter(prior -> declared.contains(prior.country()))
        .toList();
  }

  /** The sites on the lots' way; all of them where every lot was asked about. */
  private Set<SiteId> sitesOf(Selection selection, List<LotVerification> lots) {
    Set<SiteId> sites = new LinkedHashSet<>();
    if (selection.scope() instanceof Scope.All) {
      file.sites().forEach(site -> sites.add(site.id()));
    }
    lots.forEach(lot -> {
      sites.add(lot.target().site());
      lot.custody().forEach(step -> sites.add(step.site()));
    });
    return sites;
  }

  /** Of the triggers that hold, those for sites on the way. */
  private List<Verification.Trigger> triggers(Set<SiteId> onTheWay) {
    return file.triggers().stream()
        .map(trigger -> new Verification.Trigger(
            trigger.id(),
            trigger.sentence(),
            trigger.source(),
            trigger.sites().stream().filter(onTheWay::contains).toList()))
        .filter(trigger -> !trigger.sites().isEmpty())
        .toList();
  }

  /** Of more lots than are bounded exactly nothing is said: ask about one. */
  private List<BorderRemark> borders(List<Selection.Pair> pairs) {
    return pairs.size() > LotAnswers.FEW
        ? List.of()
        : Contexts.borders(
            atlas,
            file,
            options.parameters(),
            pairs.stream().map(pair -> Reach.of(low.passage(), pair.low())).toList());
  }

  private List<Finding> findings(Set<SiteId> sites) {
    List<Finding> found = low.custody().findings(sites);
    if (found.size() <= MOST_FINDINGS) {
      return found;
    }
    notes.add("Of " + found.size() + " findings of the engine on these lots' way the first "
        + MOST_FINDINGS + " are shown.");
    return found.subList(0, MOST_FINDINGS);
  }
}
