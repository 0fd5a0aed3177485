package org.lodemark.market.price;

import java.util.List;
import org.lodemark.domain.commodity.Commodity;

/**
 * What the quotes say to a question.
 *
 * @param book the series asked, with the quotes asked
 * @param changes empty when no two times were asked
 * @param spreads newest first
 * @param margins newest first
 */
public record PriceAnswer(
    PriceBook book, List<Change> changes, List<Spread> spreads, List<Margin> margins) {
  public PriceAnswer {
    changes = List.copyOf(changes);
    spreads = List.copyOf(spreads);
    margins = List.copyOf(margins);
  }

  /** Looks only at the series and quotes asked: what is not asked is not compared either. */
  public static PriceAnswer of(PriceBook all, Commodity commodity, PriceQuestion question) {
    PriceBook book = all.only(question);
    return new PriceAnswer(
        book,
        question
            .change()
            .map(asked -> Change.between(book, asked.from(), asked.to(), question.mostDays()))
            .orElse(List.of()),
        Spread.all(book, question.mostDays()),
        Margin.all(book, commodity));
  }
}
