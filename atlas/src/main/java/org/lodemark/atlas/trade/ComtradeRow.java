package org.lodemark.atlas.trade;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lodemark.atlas.Quality;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;

/** The cells of one row of UN Comtrade, whichever layout it has. */
final class ComtradeRow {
  /** In the older flag: 2 the quantity was estimated, 4 the net weight, 6 both. */
  private static final int WEIGHT_ESTIMATED = 4;

  private static final int LONGEST_NAME = 100;

  /** Where the columns stand; absent columns are left out. */
  static final class Columns {
    private final Map<ComtradeColumn, Integer> positions = new EnumMap<>(ComtradeColumn.class);
    private final Header header;

    Columns(Header header) {
      this.header = header;
      for (ComtradeColumn column : ComtradeColumn.values()) {
        if (header.has(column.names())) {
          positions.put(column, header.position(column.names()));
        }
      }
    }

    /** The name the file gives to a column. */
    String name(ComtradeColumn column) {
      return header.written(positions.getOrDefault(column, Header.ABSENT));
    }
  }

  private final Columns columns;
  private final List<String> fields;

  ComtradeRow(Columns columns, List<String> fields) {
    this.columns = columns;
    this.fields = fields;
  }

  /** The text of a column; empty when the file does not have it. */
  String text(ComtradeColumn column) {
    Integer position = columns.positions.get(column);
    return position == null ? "" : fields.get(position).strip();
  }

  /** The first of several columns that is not empty, cut where no name goes on. */
  String firstOf(ComtradeColumn... candidates) {
    for (ComtradeColumn column : candidates) {
      if (!text(column).isEmpty()) {
        String text = text(column);
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "...";
      }
    }
    return "";
  }

  /** Import and export codes are surer than words, which differ by language. */
  Optional<ComtradeFlow> flow() {
    return ComtradeFlow.find(text(ComtradeColumn.FLOW_CODE))
        .or(() -> ComtradeFlow.find(text(ComtradeColumn.FLOW_NAME)));
  }

  /** A country by numeric code, else by ISO code, else by name. */
  Optional<Country> country(
      Countries countries, ComtradeColumn code, ComtradeColumn iso, ComtradeColumn name) {
    OptionalInt number = Cells.findWhole(text(code));
    Optional<Country> byCode =
        number.isPresent() ? countries.findByComtradeCode(number.getAsInt()) : Optional.empty();
    return byCode
        .or(() -> countries.findByIso3(text(iso)))
        .or(() -> countries.findByName(text(iso)))
        .or(() -> countries.findByName(text(name)));
  }

  /** All second partners, customs procedures and modes of transport together. */
  boolean isTotal() {
    return isAll(ComtradeColumn.SECOND_PARTNER)
        && isAll(ComtradeColumn.CUSTOMS_PROCEDURE)
        && isAll(ComtradeColumn.TRANSPORT);
  }

  private boolean isAll(ComtradeColumn column) {
    String code = text(column);
    if (column == ComtradeColumn.CUSTOMS_PROCEDURE && code.equalsIgnoreCase("C00")) {
      return true;
    }
    return code.isEmpty() || Cells.findWhole(code).orElse(-1) == 0;
  }

  /** The classification is the HS, or not said. Codes of others look like headings of the HS. */
  boolean isHarmonizedSystem() {
    String code = text(ComtradeColumn.CLASSIFICATION);
    return code.isEmpty() || code.charAt(0) == 'H' || code.charAt(0) == 'h';
  }

  /** How good the weight is. */
  Quality quality() {
    String estimated = text(ComtradeColumn.NET_WEIGHT_ESTIMATED);
    boolean byFlag = estimated.isEmpty()
        && (Cells.findWhole(text(ComtradeColumn.ESTIMATION_FLAG)).orElse(0) & WEIGHT_ESTIMATED)
            != 0;
    boolean yes =
        estimated.equalsIgnoreCase("true") || Cells.findWhole(estimated).orElse(0) == 1;
    return yes || byFlag ? Quality.ESTIMATE : Quality.REPORTED;
  }
}
