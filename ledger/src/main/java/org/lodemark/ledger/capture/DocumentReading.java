package org.lodemark.ledger.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.lodemark.input.Problem;
import org.lodemark.input.Problems;
import org.lodemark.input.sheet.SheetFile;
import org.lodemark.input.sheet.SheetLimits;
import org.lodemark.ledger.sheets.Context;
import org.lodemark.ledger.sheets.Kept;
import org.lodemark.ledger.sheets.SheetReader;
import org.lodemark.ledger.sheets.SheetReader.Pass;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.Statement;
import org.lodemark.ledger.statement.StatementJson;
import org.lodemark.ledger.store.Spool;

/** One file on its way in: read to its end, its problems and its statements collected. */
final class DocumentReading implements AutoCloseable {
  /** A member that every site has, and nothing else. */
  private static final byte[] SITE = "\"custodyModel\"".getBytes(StandardCharsets.UTF_8);

  private final CaptureFile file;
  private final Context context;
  private final LongConsumer progress;
  private final Problems problems = new Problems();
  private final Spool spool;
  private final Preparer preparer;
  private final SheetReader reader;
  private final StatementCheck check;
  private final Map<String, Long> counts = new TreeMap<>();
  private final Set<Problem> told = new HashSet<>();

  DocumentReading(CaptureFile file, Context context, Kept kept, LongConsumer progress)
      throws IOException {
    this.file = file;
    this.context = context;
    this.progress = progress;
    check = new StatementCheck(file.source().name(), context, problems);
    spool = Spool.create();
    preparer = new Preparer(id -> context.findSite(id.id()).orElse(null));
    reader = new SheetReader(context, kept, problems, this::take);
  }

  CaptureFile file() {
    return file;
  }

  Problems problems() {
    return problems;
  }

  Spool spool() {
    return spool;
  }

  List<String> remarks() {
    return new ArrayList<>(reader.remarks());
  }

  Map<String, Long> counts() {
    return file.statements() ? counts : reader.countsBySheet();
  }

  private void take(String sheet, long line, Statement statement) {
    try {
      // After a problem nothing will be kept: the rest is only checked.
      if (problems.isEmpty()) {
        spool.add(preparer.ofSheet(sheet, line, statement));
      }
      progress.accept(line);
    } catch (IOException e) {
      throw new UncheckedIOException("temporary file: " + e.getMessage(), e);
    }
  }

  /** Reads what a pass reads. */
  void read(Pass pass) {
    if (file.statements()) {
      switch (pass) {
        case SITES -> readStatements(this::readSite);
        case ROWS -> {
          readStatements(this::readStatement);
          check.end();
        }
        case CORRECTIONS -> {}
      }
      return;
    }
    if (pass == Pass.CORRECTIONS && !reader.hasCorrections()) {
      return;
    }
    reader.begin(pass);
    Problems ofFile = new Problems();
    SheetFile.read(
        file.path(),
        file.source().stream() ? SheetLimits.STREAM : SheetLimits.DOCUMENT,
        ofFile,
        reader);
    // Each pass meets what is wrong with the file as such; it is told once.
    ofFile.listAll().forEach(this::told);
    reader.end(file.source().name());
  }

  private interface LineTaker {
    void take(long number, byte[] line) throws IOException;
  }

  private void readStatements(LineTaker taker) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      StatementLines lines = new StatementLines(in);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        taker.take(lines.number(), line);
      }
    } catch (IOException e) {
      told(new Problem(file.source().name(), 0, "", String.valueOf(e.getMessage())));
    }
  }

  private void told(Problem problem) {
    if (told.add(problem)) {
      problems.add(problem.file(), problem.line(), problem.column(), problem.message());
    }
  }

  /** Sites are known to all files before rows are read, wherever they are stated. */
  private void readSite(long number, byte[] line) {
    if (!mayBeSite(line)) {
      return;
    }
    try {
      if (StatementJson.read(line) instanceof SiteStatement site) {
        context.add(site);
      }
    } catch (IllegalArgumentException e) {
      // Told when all lines are read.
    }
  }

  private static boolean mayBeSite(byte[] line) {
    for (int i = 0; i + SITE.length <= line.length; i++) {
      if (line[i] == SITE[0] && Arrays.equals(line, i, i + SITE.length, SITE, 0, SITE.length)) {
        return true;
      }
    }
    return false;
  }

  private void readStatement(long number, byte[] line) throws IOException {
    try {
      Statement statement = StatementJson.read(line);
      if (statement instanceof SiteStatement site) {
        context.add(site);
      }
      check.take(number, statement);
      counts.merge(statement.sort().name().toLowerCase(java.util.Locale.ROOT), 1L, Long::sum);
      if (problems.isEmpty()) {
        spool.add(preparer.ofStatement(number, statement));
      }
      progress.accept(number);
    } catch (IllegalArgumentException e) {
      problems.add(file.source().name(), number, "", "not a statement: " + e.getMessage());
    }
  }

  /** Lines of a stream, each within a limit. */
  static final class StatementLines {
    private final InputStream in;
    private long number;
    private byte[] buffer = new byte[4096];

    StatementLines(InputStream in) {
      this.in = in;
    }

    long number() {
      return number;
    }

    /** The next line that is not empty; null at the end. */
    byte @org.jspecify.annotations.Nullable [] next() throws IOException {
      int length = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          number++;
          if (length > 0) {
            return Arrays.copyOf(buffer, length);
          }
        } else if (b != '\r') {
          if (length == StatementJson.MOST_BYTES) {
            throw new IOException("line " + (number + 1) + " is longer than the limit of "
                + StatementJson.MOST_BYTES + " bytes");
          }
          if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
          }
          buffer[length++] = (byte) b;
        }
      }
      number++;
      return length > 0 ? Arrays.copyOf(buffer, length) : null;
    }
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
