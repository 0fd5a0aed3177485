package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lodemark.domain.custody.LotId;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.origin.books.BookRow;

/**
 * F1: is a lot's chemistry like that of the mine it is said to come from? Trace elements as centred
 * log-ratios; how far a lot is from the middle of the mine's reference samples; and how many of the
 * samples are as far from the middle of the others (a conformal p-value, which holds for any
 * distribution: Vovk and others 2005). The world is open: unlike says nothing of where else. Without
 * reference samples there is no reference, never "consistent".
 */
final class Fingerprint implements EvidenceTest {
  @Override
  public TestId id() {
    return TestId.F1;
  }

  @Override
  public TestOutcome run(EvidenceCase records) {
    if (records.reference().isEmpty()) {
      return new TestOutcome.NoReference(
          id(), "no reference samples of any declared site were given");
    }
    // A reference's lot id is SITE, or SITE/SAMPLE.
    Map<String, Map<String, Map<String, Double>>> samples = new TreeMap<>();
    for (AssayStatement assay : records.reference()) {
      String sample = assay.lot().uri();
      int slash = sample.lastIndexOf('/');
      note(
          assay,
          samples
              .computeIfAbsent(
                  slash < 0 ? sample : sample.substring(0, slash), s -> new TreeMap<>())
              .computeIfAbsent(sample, s -> new TreeMap<>()));
    }
    Map<LotId, Map<String, Double>> lots = new HashMap<>();
    records
        .books()
        .assays()
        .forEach(assay -> note(assay, lots.computeIfAbsent(assay.lot(), added -> new TreeMap<>())));
    Evidence evidence = new Evidence(id());
    rowsOfMines(records).forEach((row, mine) -> {
      Map<String, Map<String, Double>> ofMine = samples.getOrDefault(mine, Map.of());
      Map<String, Double> ofLot = lots.getOrDefault(
          row.low().sourceLot().or(() -> row.low().lot()).orElseThrow(), Map.of());
      judge(row, mine, ofLot, new ArrayList<>(ofMine.values()), records.parameters(), evidence);
    });
    return switch (evidence.outcome("")) {
      case TestOutcome.Made made -> made;
      // Samples too few, or of other mines, are no answer: never "consistent", and never refuted.
      case TestOutcome.NotApplicable none ->
        new TestOutcome.NoReference(
            none.test(),
            "no lot has trace elements measured and enough reference samples of its mine");
      case TestOutcome.NoReference none -> none;
    };
  }

  private static void note(AssayStatement assay, Map<String, Double> elements) {
    assay.value().ifPresent(value -> {
      double fraction = switch (assay.unit()) {
        case "%" -> value.doubleValue() / 1e2;
        case "ppb" -> value.doubleValue() / 1e9;
        default -> value.doubleValue() / 1e6;
      };
      if (fraction > 0 && !assay.element().equalsIgnoreCase("moisture")) {
        elements.put(assay.element(), fraction);
      }
    });
  }

  /** Rows by which a mine's metal is said to leave it, with the mine. */
  private static Map<BookRow, String> rowsOfMines(EvidenceCase records) {
    Set<String> mines = new TreeSet<>();
    records.books().sites().stream()
        .filter(site -> site.isMine())
        .forEach(site -> mines.add(site.id().id()));
    Map<BookRow, String> rows = new LinkedHashMap<>();
    for (BookRow row : records.books().rows()) {
      String site = switch (row.low().action()) {
        case SHIP -> row.low().site().id();
        case RECEIVE -> row.low().counterparty().map(s -> s.id()).orElse("");
        default -> "";
      };
      if (mines.contains(site)) {
        rows.put(row, site);
      }
    }
    return rows;
  }

  private void judge(
      BookRow row,
      String mine,
      Map<String, Double> lot,
      List<Map<String, Double>> samples,
      TestParameters parameters,
      Evidence evidence) {
    Set<String> common = new TreeSet<>(lot.keySet());
    samples.forEach(sample -> common.retainAll(sample.keySet()));
    if (samples.size() < parameters.get(id(), "least references")
        || common.size() < parameters.get(id(), "least elements")) {
      return;
    }
    evidence.examined(List.of(row));
    double p =
        pValue(vector(lot, common), samples.stream().map(s -> vector(s, common)).toList());
    double limit = parameters.get(id(), "p value");
    if (p <= limit) {
      evidence.found(
          Math.max(0.5, 1 - p),
          row.low().lot().orElseThrow() + " is unlike all but " + Say.percent(p) + " of "
              + samples.size() + " reference samples of " + mine + " in "
              + String.join(", ", common)
              + ".",
          List.of(row));
    }
  }

  /** Centred log-ratios: each part's logarithm less their mean. */
  static double[] vector(Map<String, Double> parts, Set<String> elements) {
    double[] logs = elements.stream()
        .mapToDouble(element -> Math.log(parts.getOrDefault(element, Double.NaN)))
        .toArray();
    double mean = java.util.Arrays.stream(logs).average().orElseThrow();
    for (int i = 0; i < logs.length; i++) {
      logs[i] -= mean;
    }
    return logs;
  }

  /** The part of lot and samples that are at least as far from the middle of the others as the lot. */
  static double pValue(double[] lot, List<double[]> samples) {
    List<double[]> all = new ArrayList<>(samples);
    all.add(lot);
    double ofLot = distance(all, all.size() - 1);
    int asFar = 0;
    for (int i = 0; i < all.size(); i++) {
      asFar += distance(all, i) >= ofLot ? 1 : 0;
    }
    return (double) asFar / all.size();
  }

  /** How far one is from the mean of the others, in their standard deviations. */
  private static double distance(List<double[]> all, int one) {
    double sum = 0;
    for (int j = 0; j < all.get(0).length; j++) {
      double mean = 0;
      double square = 0;
      for (int i = 0; i < all.size(); i++) {
        mean += i == one ? 0 : all.get(i)[j] / (all.size() - 1);
      }
      for (int i = 0; i < all.size(); i++) {
        double off = all.get(i)[j] - mean;
        square += i == one ? 0 : off * off / (all.size() - 1);
      }
      double off = all.get(one)[j] - mean;
      sum += off * off / Math.max(square, 1e-6);
    }
    return sum;
  }
}
