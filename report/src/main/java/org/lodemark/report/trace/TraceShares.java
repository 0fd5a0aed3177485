package org.lodemark.report.trace;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.answer.LotShares.OriginShare;
import org.lodemark.flow.custody.Origin;
import org.lodemark.report.trace.TraceReport.CountryRow;
import org.lodemark.report.trace.TraceReport.ShareRow;

/** The rows of the tables of shares. */
final class TraceShares {
  private final List<TraceAnswer> ends;

  TraceShares(List<TraceAnswer> ends) {
    this.ends = ends;
  }

  List<ShareRow> byOrigin() {
    return sums(Function.identity()).entrySet().stream()
        .sorted(TraceShares.<Origin>largestFirst().thenComparing(entry -> words(entry.getKey())))
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<CountryRow> byCountry() {
    Function<Origin, String> country =
        origin -> origin.findCountry().map(Country::iso3).orElse(TraceReport.UNKNOWN);
    return sums(country).entrySet().stream()
        .sorted(TraceShares.<String>largestFirst().thenComparing(Map.Entry::getKey))
        .map(entry -> {
          ShareHull hull = entry.getValue();
          return new CountryRow(
              entry.getKey(),
              hull.asRecorded(),
              hull.proRata(),
              hull.fifo(),
              hull.lifo(),
              hull.ranges());
        })
        .toList();
  }

  private static <K> Comparator<Map.Entry<K, ShareHull>> largestFirst() {
    return Comparator.comparingDouble(
            (Map.Entry<K, ShareHull> entry) -> entry.getValue().rank())
        .reversed();
  }

  private <K> Map<K, ShareHull> sums(Function<Origin, K> key) {
    Map<K, ShareHull> sums = new LinkedHashMap<>();
    for (int end = 0; end < ends.size(); end++) {
      for (OriginShare share : ends.get(end).shares().shares()) {
        sums.computeIfAbsent(key.apply(share.origin()), added -> new ShareHull(ends.size()))
            .add(end, share);
      }
    }
    return sums;
  }

  private static ShareRow row(Origin origin, ShareHull hull) {
    return new ShareRow(
        words(origin),
        origin.findCountry().map(Country::iso3),
        switch (origin) {
          case Origin.Mined mined -> "mined";
          case Origin.Declared declared -> "declared";
          case Origin.Unknown unknown -> "unknown";
        },
        hull.asRecorded(),
        hull.proRata(),
        hull.fifo(),
        hull.lifo(),
        hull.ranges());
  }

  private static String words(Origin origin) {
    return switch (origin) {
      case Origin.Mined mined -> mined.site().id();
      case Origin.Declared declared -> "declared " + declared.declaredCountry().iso3();
      case Origin.Unknown unknown ->
        switch (unknown) {
          case UNRECORDED -> "unrecorded";
          case OPENING -> "opening stock";
          case SCALE -> "weighing gains";
        };
    };
  }
}
