package org.lodemark.atlas.fact;

import java.time.LocalDate;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/**
 * A policy, a border closure or another event that moves supply.
 *
 * @param id short, unique within the table; other rows refer to it
 * @param period when it was announced or happened; empty when undated
 * @param startsOn the first day it holds, where that is not the first of {@code period}
 * @param endsOn the last day it holds, where it ends by itself
 * @param suspends id of the measure that does not hold while this one does
 */
public record PolicyFact(
    String id,
    Optional<Period> period,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> endsOn,
    CountryGroup countries,
    String kind,
    Standing standing,
    Optional<String> suspends,
    String effect,
    Provenance provenance) {
  /** What a row is to a calendar. */
  public enum Standing {
    /** Holds from its start until it is ended. */
    MEASURE,
    /** Held when it was reported; the source does not tell until when. */
    TEMPORARY,
    /** Not in force: a bill, a plan, a rumour of one. */
    PROPOSAL,
    /** Happened, and holds nothing. */
    EVENT
  }

  public PolicyFact {
    if (!id.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException(
          "policy id \"" + id + "\": lower-case letters, digits, dashes");
    }
    Optional<LocalDate> start = startsOn.or(() -> periodOf(period));
    if (start.isPresent() && endsOn.isPresent() && endsOn.get().isBefore(start.get())) {
      throw new IllegalArgumentException(
          "policy \"" + id + "\": ends " + endsOn.get() + ", before it starts " + start.get());
    }
    if (suspends.isPresent() && standing != Standing.MEASURE) {
      throw new IllegalArgumentException(
          "policy \"" + id + "\": only a measure suspends another, not a row of another standing");
    }
  }

  /** The first day it holds; empty when undated. */
  public Optional<LocalDate> start() {
    return startsOn.or(() -> periodOf(period));
  }

  private static Optional<LocalDate> periodOf(Optional<Period> period) {
    return period.map(Period::first);
  }
}
