package org.lodemark.atlas.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lodemark.atlas.Confidence;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Source;
import org.lodemark.atlas.World;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.domain.mass.Interval;
import org.lodemark.input.CsvInput;
import org.lodemark.input.Limits;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/**
 * Reads quotes that a user brings: a CSV table with the columns product, place, period (or date),
 * lowPrice and highPrice (or price), currency, massUnit, in any order; series, massBasis, source and
 * note may be there too. Columns that are not known are named and left alone.
 */
public final class PriceFileReader {
  private static final List<String> NEEDED =
      List.of("product", "place", "period", "lowPrice", "currency", "massUnit");
  private static final Set<String> KNOWN = Set.of(
      "product",
      "series",
      "place",
      "period",
      "lowPrice",
      "highPrice",
      "currency",
      "massUnit",
      "massBasis",
      "source",
      "note");

  /** What people also write above a column. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("date", "period", "price", "lowPrice", "unit", "massUnit");

  private PriceFileReader() {}

  /**
   * What was read.
   *
   * @param ignoredColumns by name
   */
  public record PriceFile(String name, List<PriceFact> quotes, List<String> ignoredColumns) {
    public PriceFile {
      quotes = List.copyOf(quotes);
      ignoredColumns = List.copyOf(ignoredColumns);
    }
  }

  /** Reads all rows within {@link Limits#TABLE}, or lists every problem. */
  public static Loading<PriceFile> read(TextInput input, World world) {
    Reading reading = new Reading(input.name(), world);
    CsvInput.read(input, Limits.TABLE, reading.problems, reading);
    return reading.result();
  }

  private static final class Reading implements CsvInput.Visitor {
    private final Problems problems = new Problems();
    private final String file;
    private final References references;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final Map<List<String>, Long> lines = new LinkedHashMap<>();
    private final List<PriceFact> quotes = new ArrayList<>();

    Reading(String file, World world) {
      this.file = file;
      this.references = References.withoutSources(world.countries());
    }

    @Override
    public boolean header(long line, List<String> columns) {
      for (int i = 0; i < columns.size(); i++) {
        String name = columns.get(i).strip();
        String column = OTHER_NAMES.getOrDefault(name, name);
        if (!KNOWN.contains(column)) {
          ignored.add(name);
        } else if (positions.put(column, i) != null) {
          problems.add(file, line, name, "stands twice, or beside another name of it");
        }
      }
      if (columns.contains("price")) {
        positions.putIfAbsent("highPrice", positions.get("lowPrice"));
      }
      List<String> missing =
          NEEDED.stream().filter(name -> !positions.containsKey(name)).toList();
      if (!missing.isEmpty()) {
        problems.add(
            file,
            line,
            "",
            "the header lacks " + String.join(", ", missing) + ". A price file has the columns "
                + String.join(", ", NEEDED) + ", and may have "
                + String.join(", ", optional())
                + "; date, price and unit are read as period, lowPrice with highPrice, and"
                + " massUnit");
      }
      return problems.isEmpty();
    }

    private static Set<String> optional() {
      Set<String> names = new TreeSet<>(KNOWN);
      NEEDED.forEach(names::remove);
      return names;
    }

    @Override
    public boolean row(long line, List<String> fields) {
      if (lines.size() >= Limits.TABLE.rows()) {
        problems.add(file, line, "", "more rows than the limit of " + Limits.TABLE.rows());
        return false;
      }
      Row row = new Row(file, line, positions, fields, references, problems);
      List<String> key =
          List.of("product", "series", "place", "period", "currency", "source").stream()
              .map(row::raw)
              .toList();
      Long first = lines.putIfAbsent(key, line);
      if (first != null) {
        row.reject("", "quotes the same as line " + first + ". Maybe name the sources apart.");
      }
      row.build(() -> quote(row, line)).ifPresent(quotes::add);
      return true;
    }

    private PriceFact quote(Row row, long line) {
      String highColumn = positions.containsKey("highPrice") ? "highPrice" : "lowPrice";
      Interval price = row.interval("lowPrice", highColumn);
      return new PriceFact(
          row.text("product"),
          row.findText("series").orElse(file),
          row.text("place"),
          row.period("period"),
          price,
          row.text("currency"),
          row.text("massUnit"),
          row.raw("massBasis"),
          new Provenance(
              Quality.REPORTED,
              Confidence.UNSTATED,
              "",
              new Source(
                  "own-price-file", file, "", "", row.findText("source").orElse("a file of yours")),
              row.raw("note"),
              new Location(file, line)));
    }

    Loading<PriceFile> result() {
      if (problems.isEmpty() && quotes.isEmpty()) {
        problems.add(file, "holds no quote");
      }
      return problems.isEmpty()
          ? new Loading.Loaded<>(new PriceFile(file, quotes, ignored))
          : new Loading.Rejected<>(problems.listAll());
    }
  }
}
