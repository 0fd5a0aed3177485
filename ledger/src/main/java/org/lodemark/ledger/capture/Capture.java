package org.lodemark.ledger.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.lodemark.input.Problems;
import org.lodemark.ledger.capture.Outcome.FileOutcome;
import org.lodemark.ledger.sheets.Context;
import org.lodemark.ledger.sheets.Kept;
import org.lodemark.ledger.sheets.SheetReader.Pass;
import org.lodemark.ledger.store.CaptureReceipt;
import org.lodemark.ledger.store.Conflict;
import org.lodemark.ledger.store.LedgerWriter;
import org.lodemark.ledger.store.OthersRefused;
import org.lodemark.ledger.store.StoreUnavailable;

/**
 * Captures files: all are read to their ends and checked first. With a problem anywhere nothing is
 * kept, unless it was asked to proceed with the files that have none. Each file is kept whole or
 * not at all.
 */
public final class Capture {
  private final Context context;
  private final Kept kept;
  private final Progress progress;

  /** Is told how far it is. */
  public interface Progress {
    /** A row of a file was read. */
    void read(String file, long line);

    /** So many of so many statements of a file were written. */
    void written(String file, long count, long of);

    /** Tells nobody. */
    Progress SILENT = new Progress() {
      @Override
      public void read(String file, long line) {}

      @Override
      public void written(String file, long count, long of) {}
    };
  }

  /** Opens the store for writing, when something is to be written. */
  public interface Opener {
    LedgerWriter open() throws StoreUnavailable;
  }

  /**
   * @param context what is known: names, and the sites kept before
   * @param kept what was kept before
   */
  public Capture(Context context, Kept kept, Progress progress) {
    this.context = context;
    this.kept = kept;
    this.progress = progress;
  }

  /**
   * Captures files.
   *
   * @param proceed keep the files without problems although others have some
   * @param dryRun only check
   */
  public Outcome run(List<Path> files, boolean proceed, boolean dryRun, Opener store)
      throws StoreUnavailable {
    SortedMap<Integer, FileOutcome> unreadable = new TreeMap<>();
    List<DocumentReading> readings = new ArrayList<>();
    try {
      for (int i = 0; i < files.size(); i++) {
        open(files.get(i), i, unreadable).ifPresent(readings::add);
      }
      for (Pass pass : Pass.values()) {
        readings.forEach(reading -> reading.read(pass));
      }
      boolean bad = !unreadable.isEmpty() || !readings.stream().allMatch(Capture::isRight);
      boolean keep = !dryRun && (!bad || proceed) && readings.stream().anyMatch(Capture::isRight);
      List<FileOutcome> outcomes = new ArrayList<>(
          keep
              ? keep(readings, proceed, store)
              : readings.stream().map(Capture::only).toList());
      // From the first on, each goes to the place at which it was named.
      unreadable.forEach(outcomes::add);
      return new Outcome(outcomes);
    } catch (UncheckedIOException e) {
      throw new StoreUnavailable(String.valueOf(e.getMessage()), e);
    } finally {
      readings.forEach(Capture::close);
    }
  }

  private static boolean isRight(DocumentReading reading) {
    return reading.problems().isEmpty();
  }

  private Optional<DocumentReading> open(
      Path path, int place, SortedMap<Integer, FileOutcome> unreadable) throws StoreUnavailable {
    CaptureFile file;
    try {
      file = CaptureFile.of(path);
    } catch (IOException e) {
      Problems problems = new Problems();
      String called = CaptureFile.called(path);
      problems.add(called, String.valueOf(e.getMessage()));
      unreadable.put(
          place,
          new FileOutcome(
              called, problems.listAll(), problems.count(), Map.of(), List.of(), Optional.empty()));
      return Optional.empty();
    }
    try {
      String name = file.source().name();
      return Optional.of(
          new DocumentReading(file, context, kept, line -> progress.read(name, line)));
    } catch (IOException e) {
      throw new StoreUnavailable("cannot write a temporary file: " + e.getMessage(), e);
    }
  }

  /**
   * Keeps what has no problems. What contradicts the store is found only now: unless it was asked
   * to proceed, documents are handed in as one, and streams after them, one by one.
   */
  private List<FileOutcome> keep(List<DocumentReading> readings, boolean proceed, Opener store)
      throws StoreUnavailable {
    IdentityHashMap<DocumentReading, FileOutcome> outcomes = new IdentityHashMap<>();
    try (LedgerWriter writer = store.open()) {
      List<DocumentReading> together = readings.stream()
          .filter(reading -> !proceed && !reading.file().source().stream())
          .toList();
      List<CompletableFuture<CaptureReceipt>> receipts =
          writer.submitTogether(together.stream().map(this::handed).toList());
      boolean right = true;
      for (int i = 0; i < together.size(); i++) {
        outcomes.put(together.get(i), kept(together.get(i), receipts.get(i)));
        right &= isRight(together.get(i));
      }
      for (DocumentReading reading : readings) {
        if (!outcomes.containsKey(reading) && isRight(reading) && (right || proceed)) {
          outcomes.put(reading, kept(reading, writer.submit(handed(reading))));
          right &= isRight(reading);
        }
      }
    }
    return readings.stream()
        .map(reading -> outcomes.getOrDefault(reading, only(reading)))
        .toList();
  }

  private LedgerWriter.Handed handed(DocumentReading reading) {
    long of = reading.spool().count();
    String name = reading.file().source().name();
    return new LedgerWriter.Handed(
        reading.file().source(), reading.spool(), count -> progress.written(name, count, of));
  }

  private static FileOutcome kept(
      DocumentReading reading, CompletableFuture<CaptureReceipt> receipt) throws StoreUnavailable {
    try {
      CaptureReceipt found = receipt.get();
      List<String> remarks = reading.remarks();
      remarks.addAll(found.remarks());
      return outcome(reading, remarks, Optional.of(found));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Conflict conflict) {
        String name = reading.file().source().name();
        for (Conflict.Place place : conflict.places()) {
          String where = place.sheet().isEmpty() ? name : name + "[" + place.sheet() + "]";
          reading.problems().add(where, place.line(), "", place.message());
        }
        return only(reading);
      }
      if (e.getCause() instanceof OthersRefused) {
        return only(reading);
      }
      throw e.getCause() instanceof StoreUnavailable unavailable
          ? unavailable
          : new StoreUnavailable(String.valueOf(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("interrupted; what has no receipt may not have been kept", e);
    }
  }

  private static FileOutcome only(DocumentReading reading) {
    return outcome(reading, reading.remarks(), Optional.empty());
  }

  private static FileOutcome outcome(
      DocumentReading reading, List<String> remarks, Optional<CaptureReceipt> receipt) {
    return new FileOutcome(
        reading.file().source().name(),
        reading.problems().listAll(),
        reading.problems().count(),
        reading.counts(),
        remarks,
        receipt);
  }

  private static void close(DocumentReading reading) {
    try {
      reading.close();
    } catch (IOException e) {
      // Only a temporary file; the system takes it away.
    }
  }
}
