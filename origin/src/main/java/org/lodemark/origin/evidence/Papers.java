package org.lodemark.origin.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.origin.books.BookRow;

/**
 * D1: papers that do not fit what they go with: one number or one scan for several consignments, a
 * mass exceeded, a date after use, a number out of its issuer's order. Only papers that are there:
 * a missing one is no finding.
 */
final class Papers implements EvidenceTest {
  private static final Pattern SERIAL = Pattern.compile("(\\d+)\\D*$");
  private static final int LONGEST_SERIAL = 15;

  @Override
  public TestId id() {
    return TestId.D1;
  }

  @Override
  public TestOutcome run(EvidenceCase records) {
    Map<String, List<BookRow>> uses = new LinkedHashMap<>();
    for (BookRow row : records.books().rows()) {
      if (row.low().action() == Action.SHIP) {
        row.low()
            .document()
            .ifPresent(number ->
                uses.computeIfAbsent(number, added -> new ArrayList<>(1)).add(row));
      }
    }
    Map<String, DocumentStatement> papers = new LinkedHashMap<>();
    records.books().documents().forEach(paper -> papers.putIfAbsent(paper.id(), paper));
    Evidence evidence = new Evidence(id());
    TestParameters parameters = records.parameters();
    uses.forEach((number, rows) -> {
      evidence.examined(rows);
      reuse(number, rows, parameters, evidence);
      DocumentStatement paper = papers.get(number);
      if (paper != null) {
        mass(paper, rows, parameters, evidence);
        dates(paper, rows, parameters, evidence);
      }
    });
    scans(records.books().documents(), uses, parameters, evidence);
    order(papers.values(), uses, parameters, evidence);
    copiedWeights(records, evidence);
    new DigitPreference(records, evidence).judge(uses, papers);
    return evidence.outcome(
        "no shipment names a paper, and nobody writes figures enough to look at");
  }

  private void reuse(
      String number, List<BookRow> rows, TestParameters parameters, Evidence evidence) {
    Set<Object> consignments = new HashSet<>();
    Set<SiteId> receivers = new HashSet<>();
    rows.forEach(row -> row.low().counterparty().ifPresent(receivers::add));
    // A paper may go along with its goods: who got them under it hands them on under it.
    rows.stream()
        .filter(row -> !receivers.contains(row.low().site()))
        .forEach(
            row -> consignments.add(List.of(row.low().site(), row.low().time().date())));
    if (consignments.size() > 1) {
      evidence.found(
          parameters.get(id(), "reuse strength"),
          "Paper " + number + " goes with " + consignments.size()
              + " consignments: other days, or other senders.",
          rows);
    }
  }

  private void mass(
      DocumentStatement paper, List<BookRow> rows, TestParameters parameters, Evidence evidence) {
    if (paper.massGrams().orElse(0L) == 0) {
      return;
    }
    double covered = paper.massGrams().get();
    double carried = rows.stream().mapToLong(BookRow::wetGrams).sum();
    if (carried > covered * (1 + parameters.get(id(), "mass tolerance"))) {
      evidence.found(
          (carried - covered) / carried,
          "Paper " + paper.id() + " covers " + Say.tonnes(covered) + " and went with "
              + Say.tonnes(carried) + " (wet).",
          rows);
    }
  }

  private void dates(
      DocumentStatement paper, List<BookRow> rows, TestParameters parameters, Evidence evidence) {
    for (BookRow row : rows) {
      LocalDate used = row.low().time().date();
      if (paper.issuedOn().filter(used::isBefore).isPresent()) {
        evidence.found(
            parameters.get(id(), "late strength"),
            "Paper " + paper.id() + " is of " + paper.issuedOn().get() + " and was used on " + used
                + ".",
            List.of(row));
      }
      if (paper.validTo().filter(used::isAfter).isPresent()) {
        evidence.found(
            parameters.get(id(), "expired strength"),
            "Paper " + paper.id() + " ran out on " + paper.validTo().get() + " and was used on "
                + used + ".",
            List.of(row));
      }
    }
  }

  /** One scanned file under several numbers. */
  private void scans(
      List<DocumentStatement> papers,
      Map<String, List<BookRow>> uses,
      TestParameters parameters,
      Evidence evidence) {
    Map<String, Set<String>> numbers = new LinkedHashMap<>();
    for (DocumentStatement paper : papers) {
      paper
          .sha256()
          .ifPresent(
              hash -> numbers.computeIfAbsent(hash, added -> new HashSet<>()).add(paper.id()));
    }
    numbers.values().stream().filter(ids -> ids.size() > 1).forEach(ids -> {
      List<String> sorted = ids.stream().sorted().toList();
      List<BookRow> rows = sorted.stream()
          .flatMap(number -> uses.getOrDefault(number, List.of()).stream())
          .toList();
      evidence.found(
          parameters.get(id(), "hash strength"),
          "The same scanned file stands under " + sorted.size() + " numbers: "
              + String.join(", ", sorted.subList(0, Math.min(5, sorted.size()))) + ".",
          rows);
    });
  }

  private record Numbered(long serial, LocalDate day, String id) {}

  /** A paper with a higher number than one that its issuer issued later. */
  private void order(
      Iterable<DocumentStatement> papers,
      Map<String, List<BookRow>> uses,
      TestParameters parameters,
      Evidence evidence) {
    Map<String, List<Numbered>> byIssuer = new HashMap<>();
    for (DocumentStatement paper : papers) {
      Matcher serial = SERIAL.matcher(paper.id());
      boolean numbered = serial.find() && serial.group(1).length() <= LONGEST_SERIAL;
      if (numbered && paper.issuer().isPresent() && paper.issuedOn().isPresent()) {
        String series = paper.issuer().get() + "|" + paper.type() + "|"
            + paper.id().substring(0, serial.start());
        byIssuer
            .computeIfAbsent(series, added -> new ArrayList<>())
            .add(new Numbered(Long.parseLong(serial.group(1)), paper.issuedOn().get(), paper.id()));
      }
    }
    byIssuer.values().forEach(series -> {
      series.sort(Comparator.comparingLong(Numbered::serial));
      for (Numbered paper : outOfOrder(series)) {
        evidence.found(
            parameters.get(id(), "order strength"),
            "Paper " + paper.id() + " of " + paper.day()
                + " does not stand in the order of its issuer's numbers and dates.",
            uses.getOrDefault(paper.id(), List.of()));
      }
    });
  }

  /**
   * The papers outside the longest run in which dates rise with numbers: one paper with a wrong date
   * is then one paper, and not all after it.
   */
  private static List<Numbered> outOfOrder(List<Numbered> series) {
    List<Integer> tails = new ArrayList<>();
    int[] before = new int[series.size()];
    for (int i = 0; i < series.size(); i++) {
      int at = 0;
      int to = tails.size();
      while (at < to) {
        int middle = (at + to) / 2;
        if (series.get(tails.get(middle)).day().isAfter(series.get(i).day())) {
          to = middle;
        } else {
          at = middle + 1;
        }
      }
      before[i] = at == 0 ? -1 : tails.get(at - 1);
      if (at == tails.size()) {
        tails.add(i);
      } else {
        tails.set(at, i);
      }
    }
    Set<Integer> run = new HashSet<>();
    for (int i = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); i >= 0; i = before[i]) {
      run.add(i);
    }
    List<Numbered> out = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      if (!run.contains(i)) {
        out.add(series.get(i));
      }
    }
    return out;
  }

  private void copiedWeights(EvidenceCase records, Evidence evidence) {
    Map<Object, List<BookRow>> alike = new LinkedHashMap<>();
    Map<Object, Integer> all = new HashMap<>();
    for (HandOver handOver : records.handOvers()) {
      if (handOver.isPair()) {
        BookRow sent = handOver.shipped().get(0);
        BookRow got = handOver.received().get(0);
        Object pair = List.of(sent.low().site(), got.low().site());
        all.merge(pair, 1, Integer::sum);
        if (sent.wetGrams() == got.wetGrams()) {
          alike.computeIfAbsent(pair, added -> new ArrayList<>()).add(got);
        }
      }
    }
    int least = (int) records.parameters().get(id(), "copied weights least");
    alike.forEach((pair, rows) -> {
      if (rows.size() >= least && rows.size() == all.getOrDefault(pair, 0)) {
        evidence.found(
            records.parameters().get(id(), "copied weights strength"),
            rows.get(0).low().site() + " writes down its sender's weights to the gram, "
                + rows.size() + " times of " + rows.size() + ": it does not weigh.",
            rows);
      }
    });
  }
}
