package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;

/**
 * B4: a grade outside what it can be made of. Two ways: sender and receiver of one lot state grades
 * that no assay error explains - a paper grade too high makes room for other metal; and one event
 * gives out, in the form it took in, a grade above or below all it took.
 */
final class GradeHull implements EvidenceTest {
  @Override
  public TestId id() {
    return TestId.B4;
  }

  @Override
  public TestOutcome run(EvidenceCase records) {
    Evidence evidence = new Evidence(id());
    double sd = records.parameters().get(id(), "assay sd");
    double z = records.parameters().get(id(), "z");
    double full = records.parameters().get(id(), "full difference");
    for (HandOver handOver : HandOver.listOf(records.books())) {
      if (handOver.isPair()) {
        handOver(handOver, z * Math.sqrt(2) * sd, full, evidence);
      }
    }
    events(records).forEach(rows -> event(rows, z * sd, full, evidence));
    return evidence.outcome("no lot has its grade stated by both sides, and no blend by its rows");
  }

  private static void handOver(
      HandOver handOver, double tolerance, double full, Evidence evidence) {
    BookRow sent = handOver.shipped().get(0);
    BookRow got = handOver.received().get(0);
    if (sent.gradeFraction().isEmpty() || got.gradeFraction().isEmpty()) {
      return;
    }
    evidence.examined(List.of(got));
    double more = sent.gradeFraction().getAsDouble() - got.gradeFraction().getAsDouble();
    if (more > tolerance) {
      evidence.found(
          more / full,
          "Lot " + sent.low().lot().orElseThrow() + " left " + sent.low().site() + " at "
              + Say.percent(sent.gradeFraction().getAsDouble()) + " by its sender's paper and was "
              + Say.percent(got.gradeFraction().getAsDouble()) + " at "
              + got.low().site()
              + "; assay errors explain " + Say.percent(tolerance) + ".",
          List.of(got),
          List.of(sent, got));
    }
  }

  private record Event(SiteId site, String event) {}

  /** Transformations that take and give one form only: nothing in them makes a grade. */
  private static List<List<BookRow>> events(EvidenceCase records) {
    Map<Event, List<BookRow>> events = new LinkedHashMap<>();
    for (BookRow row : records.books().rows()) {
      Action action = row.low().action();
      if (action == Action.INPUT || action == Action.OUTPUT) {
        events
            .computeIfAbsent(
                new Event(row.low().site(), row.low().event()), added -> new ArrayList<>(4))
            .add(row);
      }
    }
    return events.values().stream()
        .filter(rows -> rows.stream()
            .allMatch(
                row -> row.form().isPresent() && row.form().equals(rows.get(0).form())))
        .toList();
  }

  private static void event(List<BookRow> rows, double tolerance, double full, Evidence evidence) {
    List<BookRow> inputs =
        rows.stream().filter(row -> row.low().action() == Action.INPUT).toList();
    List<BookRow> outputs =
        rows.stream().filter(row -> row.low().action() == Action.OUTPUT).toList();
    boolean known =
        !inputs.isEmpty() && inputs.stream().allMatch(row -> row.gradeFraction().isPresent());
    if (!known) {
      return;
    }
    double least = grades(inputs).min().orElseThrow() - tolerance;
    double most = grades(inputs).max().orElseThrow() + tolerance;
    for (BookRow output : outputs) {
      OptionalDouble grade = output.gradeFraction();
      if (grade.isEmpty()) {
        continue;
      }
      evidence.examined(List.of(output));
      double beyond = Math.max(grade.getAsDouble() - most, least - grade.getAsDouble());
      if (beyond > 0) {
        evidence.found(
            beyond / full,
            output.low().site() + " gave out " + output.low().lot().orElseThrow() + " at "
                + Say.percent(grade.getAsDouble()) + " from " + output.form().orElseThrow() + " of "
                + Say.percent(least + tolerance) + " to " + Say.percent(most - tolerance)
                + " without a step that changes a grade.",
            List.of(output),
            rows);
      }
    }
  }

  private static java.util.stream.DoubleStream grades(List<BookRow> rows) {
    return rows.stream().mapToDouble(row -> row.gradeFraction().orElseThrow());
  }
}
