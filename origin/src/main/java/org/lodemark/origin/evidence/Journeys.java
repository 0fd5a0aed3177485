package org.lodemark.origin.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.origin.books.BookRow;

/**
 * T1: journeys that cannot be, or whose times are wrong. Slow is queues, and never told. A receipt
 * before its shipment; one vehicle on two ways at once; and, where somebody states the distance (a
 * parameter {@code km SENDER > RECEIVER}), faster than a lorry. Speeds only where both ends have an
 * hour. What borders have to do with a way is told beside the answer ({@link BorderRemarks}).
 * Distances are never computed: positions in the atlas and in the books are for drawing.
 */
final class Journeys implements EvidenceTest {
  /** By road (METHODS 3). */
  static final double MOST_KM_PER_HOUR = 70;

  @Override
  public TestId id() {
    return TestId.T1;
  }

  @Override
  public TestOutcome run(EvidenceCase records) {
    Evidence evidence = new Evidence(id());
    Map<String, List<HandOver>> byVehicle = new LinkedHashMap<>();
    for (HandOver handOver : records.handOvers()) {
      if (!handOver.isPair()) {
        continue;
      }
      BookRow sent = handOver.shipped().get(0);
      BookRow got = handOver.received().get(0);
      evidence.examined(List.of(got));
      order(sent, got, records.parameters(), evidence);
      if (isTimed(handOver)) {
        speed(sent, got, records.parameters(), evidence);
        sent.vehicle()
            .ifPresent(plate ->
                byVehicle.computeIfAbsent(plate, added -> new ArrayList<>()).add(handOver));
      }
    }
    byVehicle.values().forEach(ways -> overlaps(ways, records.parameters(), evidence));
    return evidence.outcome("no shipment has its receipt");
  }

  private static boolean isTimed(HandOver handOver) {
    return handOver.shipped().get(0).low().time().isExact()
        && handOver.received().get(0).low().time().isExact();
  }

  private void order(BookRow sent, BookRow got, TestParameters parameters, Evidence evidence) {
    if (got.low().time().latest().isBefore(sent.low().time().earliest())) {
      evidence.found(
          parameters.get(id(), "order strength"),
          got.low().site() + " received " + got.low().lot().orElseThrow() + " at "
              + got.low().time() + ", before " + sent.low().site() + " sent it at "
              + sent.low().time() + "; mostly a wrong date.",
          List.of(got),
          List.of(sent, got));
    }
  }

  private void speed(BookRow sent, BookRow got, TestParameters parameters, Evidence evidence) {
    Optional<Double> distance = parameters
        .find(id(), "km " + sent.low().site() + " > " + got.low().site())
        .flatMap(MeasureFact::value)
        .map(value -> value.low());
    double hours = Duration.between(sent.low().time().latest(), got.low().time().earliest())
            .toMinutes()
        / 60.0;
    if (distance.isPresent() && hours >= 0 && distance.get() > MOST_KM_PER_HOUR * hours) {
      double needed = distance.get() / MOST_KM_PER_HOUR;
      evidence.found(
          (needed - hours) / needed,
          got.low().lot().orElseThrow() + " went " + Say.number(distance.get()) + " km from "
              + sent.low().site() + " to " + got.low().site() + " in " + Say.number(hours)
              + " hours; by road it takes " + Say.number(needed) + " at least.",
          List.of(got),
          List.of(sent, got));
    }
  }

  /**
   * One plate on two ways at once. A lorry that collects at several places for one, or delivers
   * from one to several, is on one way.
   */
  private void overlaps(List<HandOver> ways, TestParameters parameters, Evidence evidence) {
    ways.sort(Comparator.comparing(way -> way.shipped().get(0).low().time().earliest()));
    for (int i = 1; i < ways.size(); i++) {
      BookRow before = ways.get(i - 1).received().get(0);
      BookRow sent = ways.get(i).shipped().get(0);
      BookRow got = ways.get(i).received().get(0);
      boolean elsewhere = !before.low().site().equals(got.low().site())
          && !ways.get(i - 1).shipped().get(0).low().site().equals(sent.low().site());
      if (elsewhere && before.low().time().earliest().isAfter(sent.low().time().latest())) {
        evidence.found(
            parameters.get(id(), "overlap strength"),
            "Vehicle " + sent.vehicle().orElse("") + " left " + sent.low().site() + " at "
                + sent.low().time() + " and reached " + before.low().site()
                + " with another load at "
                + before.low().time() + ".",
            List.of(got, before),
            List.of(sent, got, before));
      }
    }
  }
}
