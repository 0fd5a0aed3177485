package org.lodemark.market.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lodemark.atlas.Confidence;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Source;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;
import org.lodemark.market.BuiltIn;

/** Quotes of a user's, written in one line each, beside the invented atlas. */
final class Quotes {
  private Quotes() {}

  /** Each {@code product|series|place|period|low|high|currency|unit}; high {@code -} is open. */
  static List<PriceFact> facts(Quality quality, String... rows) {
    List<PriceFact> facts = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\\|");
      facts.add(new PriceFact(
          cells[0],
          cells[1],
          cells[2],
          Period.parse(cells[3]),
          new Interval(
              Double.parseDouble(cells[4]),
              cells[5].equals("-") ? Double.POSITIVE_INFINITY : Double.parseDouble(cells[5])),
          cells[6],
          cells[7],
          "",
          new Provenance(
              quality,
              Confidence.UNSTATED,
              "",
              new Source("s", "Invented", "", "", "for tests"),
              "",
              new Location("own.csv", facts.size() + 2))));
    }
    return facts;
  }

  static PriceBook book(String... rows) {
    return PriceBook.of(
        BuiltIn.veridium(),
        facts(Quality.REPORTED, rows),
        ExchangeRates.of(List.of(), Map.of("XAA", 10.0)));
  }
}
