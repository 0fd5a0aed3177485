package org.lodemark.origin.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.Improvement;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.origin.verify.LotEvidence.Touch;
import org.lodemark.origin.verify.LotVerification.CustodyStep;
import org.lodemark.origin.verify.SupplierRequest.Item;

/**
 * Writes the request to the supplier: facts that would narrow the bounds, then an explanation of
 * what tests found, then audits of the sites on the way.
 */
final class SupplierRequests {
  private static final double NOT_COMPUTED = -1;
  private static final int MOST_FINDINGS = 10;
  private static final int MOST_SITES = 10;

  private SupplierRequests() {}

  static SupplierRequest of(
      Selection selection, List<LotVerification> lots, List<Improvement> help) {
    List<Item> items = new ArrayList<>();
    for (Improvement fact : help) {
      items.add(new Item(
          Optional.of(fact.site()),
          fact.sentence(),
          "it would narrow what is possible",
          List.of(),
          fact.gainWorst(),
          fact.gainBest()));
    }
    findings(lots)
        .forEach((sentence, events) -> items.add(new Item(
            Optional.empty(),
            "Explain, with the papers behind it: " + sentence,
            "a test of evidence found it",
            events,
            NOT_COMPUTED,
            NOT_COMPUTED)));
    audits(lots)
        .forEach((site, share) -> items.add(new Item(
            Optional.of(site),
            "The audit of the custody model of " + site + " for these days: who made it, by which"
                + " scheme, from when to when; of a mine also what it can put out in a year, and who"
                + " surveyed that.",
            "without it what left there is not tied to what came in",
            List.of(),
            NOT_COMPUTED,
            NOT_COMPUTED)));
    return new SupplierRequest(addressee(selection, lots), items);
  }

  private static Optional<SiteId> addressee(Selection selection, List<LotVerification> lots) {
    return switch (selection.scope()) {
      case Verification.Scope.Exporter exporter -> Optional.of(exporter.site());
      case Verification.Scope.OneLot one -> Optional.of(lots.get(0).target().site());
      case Verification.Scope.SomeLots some -> one(lots);
      case Verification.Scope.All all -> Optional.empty();
    };
  }

  private static Optional<SiteId> one(List<LotVerification> lots) {
    List<SiteId> sites =
        lots.stream().map(lot -> lot.target().site()).distinct().toList();
    return sites.size() == 1 ? Optional.of(sites.get(0)) : Optional.empty();
  }

  /** The findings that reach furthest over all lots that are not supported. */
  private static Map<String, List<RecordRef>> findings(List<LotVerification> lots) {
    Map<String, Touch> byReach = new LinkedHashMap<>();
    for (LotVerification lot : open(lots)) {
      for (Touch touch : lot.evidence().touching()) {
        byReach.merge(touch.finding().sentence(), touch, (a, b) -> weight(a) >= weight(b) ? a : b);
      }
    }
    Map<String, List<RecordRef>> found = new LinkedHashMap<>();
    byReach.values().stream()
        .sorted(Comparator.comparingDouble(SupplierRequests::weight).reversed())
        .limit(MOST_FINDINGS)
        .forEach(touch -> found.put(touch.finding().sentence(), touch.finding().events()));
    return found;
  }

  private static double weight(Touch touch) {
    return touch.reach() * touch.finding().strength();
  }

  /** Sites on the way that no audit covers, by the greatest part of a lot they handed on. */
  private static Map<SiteId, Double> audits(List<LotVerification> lots) {
    Map<SiteId, Double> shares = new LinkedHashMap<>();
    for (LotVerification lot : open(lots)) {
      for (CustodyStep step : lot.custody()) {
        if (!step.isTrusted()) {
          shares.merge(step.site(), step.share(), Math::max);
        }
      }
    }
    Map<SiteId, Double> largest = new LinkedHashMap<>();
    shares.entrySet().stream()
        .sorted(Map.Entry.<SiteId, Double>comparingByValue().reversed())
        .limit(MOST_SITES)
        .forEach(entry -> largest.put(entry.getKey(), entry.getValue()));
    return largest;
  }

  private static List<LotVerification> open(List<LotVerification> lots) {
    return lots.stream()
        .filter(lot -> lot.ruling().verdict() != Verdict.SUPPORTED)
        .toList();
  }
}
