package org.lodemark.market.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.time.Period;

/**
 * Chooses one figure where several editions and years stand side by side, by a stated rule: of the
 * base year in its newest edition; where the base year has none, of the nearest year, the later one
 * of two, and it says so. Figures of one year and edition give their hull.
 */
final class Figures {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

  /** A figure as chosen. */
  record Chosen(Interval value, String rule, boolean ofAnotherYear, List<Provenance> provenances) {}

  /** A figure among others. */
  record Candidate(Period period, Interval value, Provenance provenance) {}

  private Figures() {}

  static Optional<Chosen> choose(List<Candidate> candidates, Period base) {
    Predicate<Candidate> usable = candidate -> candidate.provenance().counts()
        && candidate.period().wholeYears() == 1
        && Double.isFinite(candidate.value().high());
    List<Candidate> fit = candidates.stream().filter(usable).toList();
    Function<Candidate, Integer> distance = candidate ->
        Math.abs(candidate.period().first().getYear() - base.first().getYear());
    return fit.stream()
        .min(Comparator.comparing(distance)
            .thenComparingInt(candidate -> -candidate.period().first().getYear())
            .thenComparingInt(candidate -> -editionYear(candidate)))
        .map(best -> {
          List<Candidate> alike = fit.stream()
              .filter(other ->
                  other.period().equals(best.period()) && editionYear(other) == editionYear(best))
              .toList();
          Interval hull =
              alike.stream().map(Candidate::value).reduce(Interval::hull).orElse(best.value());
          boolean ofAnotherYear = !best.period().equals(base);
          String rule =
              ofAnotherYear ? "figure of " + best.period() + ": there is none of " + base : "";
          return new Chosen(
              hull,
              rule,
              ofAnotherYear,
              alike.stream().map(Candidate::provenance).toList());
        });
  }

  /** The last year named by the edition; 0 where it names none. */
  private static int editionYear(Candidate candidate) {
    Matcher matcher = YEAR.matcher(candidate.provenance().edition());
    int year = 0;
    while (matcher.find()) {
      year = Integer.parseInt(matcher.group());
    }
    return year;
  }

  static Interval tonnes(MassInterval mass) {
    return new Interval(mass.lowTonnes(), mass.highTonnes());
  }
}
