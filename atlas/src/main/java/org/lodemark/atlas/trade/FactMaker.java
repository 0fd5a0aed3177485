package org.lodemark.atlas.trade;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Confidence;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.Source;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/** Makes the facts of one file, which all name it as their source. */
final class FactMaker {
  private final String file;
  private final Source source;

  FactMaker(String file, TradeFile.Kind kind) {
    this.file = file;
    this.source = new Source(
        sourceId(file),
        "User's file " + file + " (" + kind.title() + ")",
        "",
        "",
        "given by the user; not checked by Lodemark");
  }

  String file() {
    return file;
  }

  /** Letters and digits of a file name, the rest as dashes. */
  static String sourceId(String file) {
    StringBuilder id = new StringBuilder("user");
    boolean gap = true;
    for (char c : file.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (plain) {
        id.append(gap ? "-" : "").append(c);
      }
      gap = !plain;
    }
    return id.toString();
  }

  /**
   * What a row says of a flow.
   *
   * @param partner empty where it is no country
   * @param note what a reader should know of the partner
   */
  record Row(
      long line,
      Country reporter,
      TradeFact.Flow flow,
      Optional<Country> partner,
      Period period,
      TradedLines.Traded traded,
      Quantity quantity,
      BigDecimal valueUsd,
      Quality quality,
      String note) {}

  TradeFact make(Row row) {
    return new TradeFact(
        CountryGroup.of(row.reporter),
        Optional.empty(),
        row.flow,
        row.partner.map(CountryGroup::of),
        Optional.empty(),
        row.period,
        Optional.of(row.traded.hs()),
        row.traded.form(),
        Basis.GROSS,
        row.quantity,
        Optional.of(row.valueUsd.doubleValue()),
        new Provenance(
            row.quality,
            Confidence.UNSTATED,
            file,
            source,
            row.note,
            new Location(file, row.line)));
  }
}
