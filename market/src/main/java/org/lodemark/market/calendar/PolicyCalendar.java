package org.lodemark.market.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lodemark.atlas.fact.PolicyFact;
import org.lodemark.atlas.fact.PolicyFact.Standing;
import org.lodemark.domain.place.Country;

/**
 * Policy as the atlas knows it, on a day. The atlas does not know what was decided after it was
 * written: a measure that ended by itself may have been renewed, and one that holds may have been
 * repealed.
 *
 * @param on the day asked
 * @param lines every row that concerns the countries asked, oldest start first, undated ones last
 * @param changes what starts, ends or resumes after the day, the nearest first
 */
public record PolicyCalendar(LocalDate on, List<Line> lines, List<Change> changes) {
  public PolicyCalendar {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  /** How a row stands on the day. */
  public enum State {
    IN_FORCE,
    /** Would hold, and another measure suspends it. */
    SUSPENDED,
    /** Held when reported; the source does not tell until when. */
    MAY_STILL_HOLD,
    NOT_YET,
    /** Ended by itself; a renewal would not be in the atlas. */
    ENDED,
    PROPOSED,
    HAPPENED
  }

  /**
   * One row on the day.
   *
   * @param suspendedBy present when suspended
   */
  public record Line(PolicyFact fact, State state, Optional<PolicyFact> suspendedBy) {}

  /** What happens to a measure. */
  public enum ChangeKind {
    STARTS,
    ENDS,
    /** The measure that suspended it has ended by itself the day before. */
    RESUMES
  }

  /**
   * A dated change to come.
   *
   * @param on the first day things are different
   * @param cause the measure whose end resumes this one
   */
  public record Change(
      LocalDate on, ChangeKind kind, PolicyFact fact, Optional<PolicyFact> cause) {}

  /**
   * The calendar of a day.
   *
   * @param countries rows of these only; empty for all
   */
  public static PolicyCalendar of(List<PolicyFact> policy, LocalDate on, Set<Country> countries) {
    Map<String, PolicyFact> byId =
        policy.stream().collect(Collectors.toMap(PolicyFact::id, Function.identity()));
    List<PolicyFact> asked = policy.stream()
        .filter(fact -> countries.isEmpty()
            || fact.countries().members().stream().anyMatch(countries::contains))
        .toList();
    List<Line> lines = asked.stream()
        .map(fact -> line(fact, policy, on))
        .sorted(Comparator.comparing(line -> line.fact().start().orElse(LocalDate.MAX)))
        .toList();
    return new PolicyCalendar(on, lines, changes(asked, byId, on));
  }

  private static Line line(PolicyFact fact, List<PolicyFact> policy, LocalDate on) {
    State state = state(fact, on);
    Optional<PolicyFact> by = state == State.IN_FORCE
        ? policy.stream()
            .filter(other -> other.suspends().equals(Optional.of(fact.id())))
            .filter(other -> state(other, on) == State.IN_FORCE)
            .findFirst()
        : Optional.empty();
    return new Line(fact, by.isPresent() ? State.SUSPENDED : state, by);
  }

  /** How a row stands by its own dates. The last day counts: what runs to the 27th holds on it. */
  private static State state(PolicyFact fact, LocalDate on) {
    if (fact.standing() == Standing.PROPOSAL) {
      return State.PROPOSED;
    }
    if (fact.start().isPresent() && fact.start().get().isAfter(on)) {
      return State.NOT_YET;
    }
    if (fact.standing() == Standing.EVENT) {
      return State.HAPPENED;
    }
    if (fact.endsOn().isPresent() && fact.endsOn().get().isBefore(on)) {
      return State.ENDED;
    }
    return fact.standing() == Standing.TEMPORARY ? State.MAY_STILL_HOLD : State.IN_FORCE;
  }

  private static List<Change> changes(
      List<PolicyFact> asked, Map<String, PolicyFact> byId, LocalDate on) {
    List<Change> found = new ArrayList<>();
    for (PolicyFact fact : asked) {
      if (fact.standing() != Standing.MEASURE) {
        continue;
      }
      fact.start()
          .filter(day -> day.isAfter(on))
          .ifPresent(day -> found.add(new Change(day, ChangeKind.STARTS, fact, Optional.empty())));
      fact.endsOn().map(day -> day.plusDays(1)).filter(day -> day.isAfter(on)).ifPresent(day -> {
        Optional<PolicyFact> resumed =
            fact.suspends().map(byId::get).filter(other -> state(other, day) == State.IN_FORCE);
        found.add(
            resumed.isPresent()
                ? new Change(day, ChangeKind.RESUMES, resumed.get(), Optional.of(fact))
                : new Change(day, ChangeKind.ENDS, fact, Optional.empty()));
      });
    }
    found.sort(
        Comparator.comparing(Change::on).thenComparing(change -> change.fact().id()));
    return found;
  }

  public List<Line> inState(State state) {
    return lines.stream().filter(line -> line.state() == state).toList();
  }

  /** The nearest change to come. */
  public Optional<Change> next() {
    return changes.stream().findFirst();
  }
}
