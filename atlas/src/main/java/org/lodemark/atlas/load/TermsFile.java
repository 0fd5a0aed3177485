package org.lodemark.atlas.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lodemark.atlas.MarketTerms;
import org.lodemark.atlas.World;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.input.CsvInput;
import org.lodemark.input.Limits;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/**
 * A user's own terms: a table of the form of contracts.csv, chains.csv, conversions.csv,
 * freights.csv or port-ranges.csv. Which one it is its columns tell. Its sources are words of the
 * user's, such as a contract's number, or {@code own}.
 */
public final class TermsFile {
  private final TextInput input;
  private final Problems problems = new Problems();
  private final TermTables tables;
  private final TableReader reader;

  private TermsFile(TextInput input, Commodity commodity, World world) {
    this.input = input;
    this.tables = new TermTables(commodity);
    this.reader = new TableReader(References.ofUserFile(world.countries(), input.name()), problems);
  }

  /** Reads the whole file, or lists every problem. */
  public static Loading<MarketTerms> read(TextInput input, Commodity commodity, World world) {
    return new TermsFile(input, commodity, world).read();
  }

  private Loading<MarketTerms> read() {
    Optional<TableShape> shape = shape();
    MarketTerms terms = shape.map(this::terms).orElse(MarketTerms.NONE);
    ContractCheck.check(terms.contracts(), problems);
    return problems.isEmpty()
        ? new Loading.Loaded<>(terms)
        : new Loading.Rejected<>(problems.listAll());
  }

  private Optional<TableShape> shape() {
    List<String> header = new ArrayList<>();
    CsvInput.read(input, Limits.TABLE, problems, new CsvInput.Visitor() {
      @Override
      public boolean header(long line, List<String> columns) {
        columns.forEach(column -> header.add(column.strip()));
        return false;
      }

      @Override
      public boolean row(long line, List<String> fields) {
        return false;
      }
    });
    Set<String> columns = new HashSet<>(header);
    Optional<TableShape> nearest = TermTables.ALL.stream()
        .filter(shape -> columns.contains(shape.columns().getFirst()))
        .findFirst();
    if (nearest.isEmpty() && problems.isEmpty()) {
      problems.add(
          input.name(),
          1,
          "",
          "is no table of terms. Its first column would be contract, chain, from, origin or range:"
              + " see docs/atlas-format.md");
    }
    return nearest;
  }

  private <T> List<T> rows(TableShape asked, TableShape shape, Function<Row, Optional<T>> make) {
    return asked.equals(shape) ? reader.read(input, shape, make) : List.of();
  }

  private MarketTerms terms(TableShape shape) {
    return new MarketTerms(
        rows(TermTables.CONTRACTS, shape, tables::contract),
        rows(TermTables.CHAINS, shape, tables::gate),
        rows(TermTables.CONVERSIONS, shape, tables::conversion),
        rows(TermTables.FREIGHTS, shape, tables::freight),
        rows(TermTables.PORT_RANGES, shape, tables::portRange));
  }
}
