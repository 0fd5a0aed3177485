package org.lodemark.market.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.atlas.fact.PolicyFact;
import org.lodemark.atlas.fact.PolicyFact.Standing;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;
import org.lodemark.market.BuiltIn;
import org.lodemark.market.calendar.PolicyCalendar.Change;
import org.lodemark.market.calendar.PolicyCalendar.ChangeKind;
import org.lodemark.market.calendar.PolicyCalendar.State;

class PolicyCalendarTest {
  private static final List<PolicyFact> POLICY = BuiltIn.antimony().policy();
  private static final String BAN = "chn-export-ban-2024-12-03";
  private static final String SUSPENSION = "chn-export-ban-suspended-2025-11-09";

  private static PolicyCalendar on(String day) {
    return PolicyCalendar.of(POLICY, LocalDate.parse(day), Set.of());
  }

  private static State state(PolicyCalendar calendar, String id) {
    return calendar.lines().stream()
        .filter(line -> line.fact().id().equals(id))
        .findFirst()
        .orElseThrow()
        .state();
  }

  /** Announced on 3 December 2024; suspended from 9 November 2025 to 27 November 2026. */
  @ParameterizedTest
  @CsvSource({
    "2024-12-02, NOT_YET, NOT_YET",
    "2024-12-03, IN_FORCE, NOT_YET",
    "2025-11-08, IN_FORCE, NOT_YET",
    "2025-11-09, SUSPENDED, IN_FORCE",
    "2026-11-27, SUSPENDED, IN_FORCE",
    "2026-11-28, IN_FORCE, ENDED"
  })
  void theBanAndItsSuspension(String day, State ban, State suspension) {
    assertThat(state(on(day), BAN)).isEqualTo(ban);
    assertThat(state(on(day), SUSPENSION)).isEqualTo(suspension);
  }

  @Test
  void theNearestChangeIsTheBansReturn() {
    Change next = on("2026-11-25").next().orElseThrow();
    assertThat(next.on()).isEqualTo("2026-11-28");
    assertThat(next.kind()).isEqualTo(ChangeKind.RESUMES);
    assertThat(next.fact().id()).isEqualTo(BAN);
    assertThat(next.cause().orElseThrow().id()).isEqualTo(SUSPENSION);
    // On its last day it still holds, and the change is tomorrow; the day after nothing is left.
    assertThat(on("2026-11-27").next().orElseThrow().on()).isEqualTo("2026-11-28");
    assertThat(on("2026-11-28").changes()).isEmpty();
  }

  @Test
  void aControlHoldsFromItsOwnDateNotItsAnnouncement() {
    String control = "chn-export-control-2024-08-15";
    assertThat(state(on("2024-08-20"), control)).isEqualTo(State.NOT_YET);
    assertThat(state(on("2024-09-15"), control)).isEqualTo(State.IN_FORCE);
    assertThat(on("2024-08-20").next().orElseThrow().fact().id()).isEqualTo(control);
  }

  @Test
  void whatIsNotInForceIsNotSaidToBe() {
    PolicyCalendar today = on("2026-11-25");
    // A bill, a border whose reopening nobody recorded, and a purchase are no measures in force.
    assertThat(state(today, "usa-bill-2026-05-29")).isEqualTo(State.PROPOSED);
    assertThat(state(today, "afg-pak-border-2025-10-12")).isEqualTo(State.MAY_STILL_HOLD);
    assertThat(state(today, "usa-defence-purchase-2025-09-23")).isEqualTo(State.HAPPENED);
    assertThat(state(today, "usa-tariff-2026-01-14")).isEqualTo(State.ENDED);
    // Undated, and said to be in force.
    assertThat(state(today, "usa-procurement-law")).isEqualTo(State.IN_FORCE);
    assertThat(today.lines().getLast().fact().start()).isEmpty();
  }

  @Test
  void countriesAskedAreTheOnlyOnes() {
    PolicyCalendar calendar =
        PolicyCalendar.of(POLICY, LocalDate.parse("2026-11-25"), Set.of(BuiltIn.country("AFG")));
    assertThat(calendar.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.fact().countries().code()).contains("AFG"));
    assertThat(calendar.changes()).isEmpty();
  }

  @Test
  void aSuspensionOfAMeasureThatEndedResumesNothing() {
    PolicyFact ended = fact("ended", "2020-01-01", Optional.of("2020-06-30"), Optional.empty());
    PolicyFact pause = fact("pause", "2020-02-01", Optional.of("2020-12-31"), Optional.of("ended"));
    List<Change> changes = PolicyCalendar.of(
            List.of(ended, pause), LocalDate.parse("2020-03-01"), Set.of())
        .changes();
    // The measure ends in June while it is suspended; the pause ends in December and wakes nothing.
    assertThat(
            changes.stream().map(change -> change.kind() + " " + change.fact().id()))
        .containsExactly("ENDS ended", "ENDS pause");
  }

  @Test
  void anEndBeforeTheStartIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fact("x", "2020-02-01", Optional.of("2020-01-31"), Optional.empty()))
        .withMessageContaining("before it starts");
  }

  private static PolicyFact fact(
      String id, String start, Optional<String> end, Optional<String> suspends) {
    return new PolicyFact(
        id,
        Optional.of(Period.parse(start)),
        Optional.empty(),
        end.map(LocalDate::parse),
        CountryGroup.of(BuiltIn.country("FJI")),
        "rule",
        Standing.MEASURE,
        suspends,
        "an invented rule",
        POLICY.getFirst().provenance());
  }
}
