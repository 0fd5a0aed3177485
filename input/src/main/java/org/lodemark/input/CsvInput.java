package org.lodemark.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** A CSV input read record by record; whatever goes wrong becomes a problem with its line. */
public final class CsvInput {
  private CsvInput() {}

  /** What is done with the header and with each record after it. */
  public interface Visitor {
    /**
     * Sees the header.
     *
     * @return false to stop: the header is wrong and a problem was added
     */
    boolean header(long line, List<String> columns);

    /**
     * Sees one record with as many fields as the header.
     *
     * @return false to stop
     */
    boolean row(long line, List<String> fields);
  }

  /** What is done with each record, the header among them. */
  @FunctionalInterface
  public interface Records {
    /**
     * Sees one record, however many fields it has.
     *
     * @return false to stop
     */
    boolean row(long line, List<String> fields);
  }

  /** How reading ended. */
  public enum Ending {
    /** At the end of the input, or where the visitor stopped it. */
    READ,
    /** At a problem. */
    STOPPED,
    /** At bytes the encoding does not have; another encoding may read the input. */
    WRONG_ENCODING
  }

  /** Reads all records as UTF-8; adds a problem and stops where it cannot be read further. */
  public static Ending read(TextInput input, Limits limits, Problems problems, Visitor visitor) {
    return read(input, limits, StandardCharsets.UTF_8, problems, visitor);
  }

  /** As {@link #read(TextInput, Limits, Problems, Visitor)}, in another encoding. */
  public static Ending read(
      TextInput input, Limits limits, Charset charset, Problems problems, Visitor visitor) {
    long[] line = {0};
    try (InputStream bytes = input.opener().open();
        GuardedReader guarded = GuardedReader.open(bytes, limits, charset);
        CsvReader<CsvRecord> csv = records(guarded, ',')) {
      visit(input.name(), csv.iterator(), problems, visitor, line);
      return Ending.READ;
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      return add(input.name(), problems, line[0], e);
    }
  }

  /**
   * Reads what people save from a spreadsheet: UTF-8, or UTF-16 with a byte order mark; fields
   * parted by whichever of comma, semicolon and tab parts the first line that has words. Says
   * nothing of the records themselves: an input without any is no problem here.
   */
  public static Ending readRecords(
      TextInput input, Limits limits, Problems problems, Records visitor) {
    long[] line = {0};
    try (InputStream bytes = input.opener().open();
        BufferedReader text = new BufferedReader(GuardedReader.openUnicode(bytes, limits));
        CsvReader<CsvRecord> csv = records(text, Delimiter.find(text))) {
      for (CsvRecord row : csv) {
        line[0] = row.getStartingLineNumber();
        if (!visitor.row(line[0], row.getFields())) {
          break;
        }
      }
      return Ending.READ;
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      return add(input.name(), problems, line[0], e);
    }
  }

  private static CsvReader<CsvRecord> records(Reader text, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private static void visit(
      String name, Iterator<CsvRecord> records, Problems problems, Visitor visitor, long[] line) {
    if (!records.hasNext()) {
      problems.add(name, 1, "", "is empty: it needs at least a header row");
      return;
    }
    CsvRecord header = records.next();
    line[0] = header.getStartingLineNumber();
    if (!visitor.header(line[0], header.getFields())) {
      return;
    }
    int width = header.getFieldCount();
    while (records.hasNext()) {
      CsvRecord row = records.next();
      line[0] = row.getStartingLineNumber();
      List<String> fields = row.getFields();
      if (fields.size() == width + 1 && fields.getLast().isEmpty()) {
        // Some exports end every row but the header with a comma.
        fields = fields.subList(0, width);
      }
      if (fields.size() != width) {
        problems.add(
            name,
            line[0],
            "",
            fields.size() + " fields where the header has " + width
                + ". Maybe a comma in a text needs quotes around it.");
      } else if (!visitor.row(line[0], fields)) {
        return;
      }
    }
  }

  private static Ending add(String name, Problems problems, long lastLine, Exception e) {
    Throwable cause = e;
    while (cause != null) {
      if (cause instanceof InputRejected rejected) {
        problems.add(name, rejected.line(), "", String.valueOf(rejected.getMessage()));
        return rejected.isEncoding() ? Ending.WRONG_ENCODING : Ending.STOPPED;
      }
      if (cause.getCause() == null) {
        break;
      }
      cause = cause.getCause();
    }
    String message = cause == null ? e.toString() : String.valueOf(cause.getMessage());
    if (e instanceof CsvParseException) {
      message =
          "cannot be read as CSV after this line (" + message + "). Maybe a quote is not closed.";
    }
    problems.add(name, lastLine, "", message);
    return Ending.STOPPED;
  }
}
