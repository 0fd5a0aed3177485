package org.lodemark.market.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.lodemark.atlas.MarketTerms;

/** The terms of the atlas with the user's before them: what the user states replaces its like. */
final class TermsInUse {
  private TermsInUse() {}

  static MarketTerms of(MarketTerms atlas, List<MarketTerms> own) {
    MarketTerms all = atlas;
    for (MarketTerms one : own) {
      all = new MarketTerms(
          before(one.contracts(), all.contracts(), (a, b) -> a.contract().equals(b.contract())),
          before(one.gates(), all.gates(), (a, b) -> a.chain().equals(b.chain())),
          before(
              one.conversions(),
              all.conversions(),
              (a, b) -> a.to().equals(b.to())
                  && a.term() == b.term()
                  && a.from().stream().anyMatch(b.from()::contains)),
          before(
              one.freights(),
              all.freights(),
              (a, b) -> a.term() == b.term()
                  && a.origin().equals(b.origin())
                  && a.destination().equals(b.destination())
                  && (!a.origin().isEmpty() || a.mode().equals(b.mode()))),
          before(one.portRanges(), all.portRanges(), (a, b) -> a.range().equals(b.range())));
    }
    return all;
  }

  private static <T> List<T> before(List<T> own, List<T> others, BiPredicate<T, T> alike) {
    List<T> all = new ArrayList<>(own);
    for (T other : others) {
      if (own.stream().noneMatch(one -> alike.test(one, other))) {
        all.add(other);
      }
    }
    return all;
  }
}
