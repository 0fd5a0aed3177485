package org.lodemark.atlas.trade;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodemark.atlas.World;
import org.lodemark.atlas.load.Loading;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.input.CsvInput;
import org.lodemark.input.Limits;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/**
 * Reads a customs file that a user brings: a BACI year, or a download of UN Comtrade in its present
 * or its older layout. The header tells which. Rows stream past; only those of the commodity are
 * kept.
 */
public final class TradeFileReader {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private TradeFileReader() {}

  /** Reads within {@link Limits#TRADE_FILE}. */
  public static Loading<TradeFile> read(TextInput input, Commodity commodity, World world) {
    return read(input, commodity, world, Limits.TRADE_FILE);
  }

  /**
   * Reads all rows of the commodity, or lists what is wrong with them.
   *
   * @param limits of which {@code rows} counts the flows kept, not the rows of the file
   */
  public static Loading<TradeFile> read(
      TextInput input, Commodity commodity, World world, Limits limits) {
    Reading reading = new Reading(input.name(), commodity, world, limits);
    if (CsvInput.read(input, limits, reading.problems, reading) == CsvInput.Ending.WRONG_ENCODING) {
      // Downloads of customs statistics are met in this older encoding too; codes, not names,
      // decide what a row is, so that a wrong guess costs at most an accent.
      reading = new Reading(input.name(), commodity, world, limits);
      reading.remarks.say("read as Windows-1252: the file is not UTF-8");
      CsvInput.read(input, limits, WINDOWS_1252, reading.problems, reading);
    }
    return reading.result();
  }

  private static final class Reading implements CsvInput.Visitor {
    private final Problems problems = new Problems();
    private final Remarks remarks = new Remarks();
    private final String file;
    private final Commodity commodity;
    private final World world;
    private final KeptFlows flows;
    private @Nullable TradeRows layout;
    private long rowsRead;

    Reading(String file, Commodity commodity, World world, Limits limits) {
      this.file = file;
      this.commodity = commodity;
      this.world = world;
      this.flows = new KeptFlows(file, limits.rows(), problems, remarks);
    }

    @Override
    public boolean header(long line, List<String> columns) {
      Optional<TradeFile.Kind> kind = new HeaderCheck(file, line, problems).kindOf(columns);
      kind.ifPresent(known -> layout = layout(known, new Header(columns)));
      return kind.isPresent();
    }

    private TradeRows layout(TradeFile.Kind kind, Header header) {
      FactMaker facts = new FactMaker(file, kind);
      return switch (kind) {
        case BACI -> new BaciRows(header, commodity, world.countries(), facts, flows, problems);
        case COMTRADE ->
          new ComtradeRows(header, commodity, world.countries(), facts, flows, problems);
      };
    }

    @Override
    public boolean row(long line, List<String> fields) {
      rowsRead++;
      return layout != null && layout.row(line, fields);
    }

    Loading<TradeFile> result() {
      if (!problems.isEmpty() || layout == null) {
        return new Loading.Rejected<>(problems.listAll());
      }
      flows.remarkOnPartsWithoutTotal();
      if (flows.list().isEmpty()) {
        remarks.say("no row was kept: of " + rowsRead + " rows none is a flow of "
            + commodity.name() + " that can be used");
      }
      return new Loading.Loaded<>(
          new TradeFile(file, layout.kind(), flows.list(), rowsRead, remarks.list()));
    }
  }
}
