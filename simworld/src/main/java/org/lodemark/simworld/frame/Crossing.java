package org.lodemark.simworld.frame;

import java.time.LocalDate;
import java.util.List;
import org.lodemark.domain.time.Period;

/**
 * A border crossing.
 *
 * @param closures days on which nothing is let through
 */
public record Crossing(Place place, List<Period> closures) {
  public Crossing {
    closures = List.copyOf(closures);
  }

  public boolean isOpenOn(LocalDate day) {
    return closures.stream()
        .noneMatch(shut -> !day.isBefore(shut.first()) && !day.isAfter(shut.last()));
  }
}
