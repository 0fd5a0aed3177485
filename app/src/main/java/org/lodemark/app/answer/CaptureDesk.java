package org.lodemark.app.answer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lodemark.app.BadInput;
import org.lodemark.app.engine.Facts;
import org.lodemark.app.engine.Preparation;
import org.lodemark.atlas.Atlas;
import org.lodemark.ledger.capture.Capture;
import org.lodemark.ledger.capture.Outcome;
import org.lodemark.ledger.sheets.Context;
import org.lodemark.ledger.sheets.Kept;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.LedgerWriter;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.ledger.store.StoreUrl;

/** Takes a trader's books into a store. */
public final class CaptureDesk {
  private final StoreUrl url;
  private final Atlas atlas;

  public CaptureDesk(StoreUrl url, Atlas atlas) {
    this.url = url;
    this.atlas = atlas;
  }

  /** Captures files, or only checks them. */
  public Outcome capture(
      List<Path> files, boolean proceed, boolean dryRun, Capture.Progress progress)
      throws StoreUnavailable {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Optional<LedgerReader> before =
        Files.exists(url.file()) ? Optional.of(LedgerReader.open(url)) : Optional.empty();
    try {
      Kept kept = before.isPresent() ? before.get() : Kept.NOTHING;
      Context context =
          new Context(atlas.world().countries(), atlas.commodity(), today, kept.listSites());
      return new Capture(context, kept, progress)
          .run(files, proceed, dryRun, () -> LedgerWriter.open(url));
    } finally {
      if (before.isPresent()) {
        before.get().close();
      }
    }
  }

  /** Whether something new was kept. */
  public static boolean isKept(Outcome outcome) {
    return outcome.files().stream()
        .anyMatch(file -> file.receipt().filter(kept -> kept.added() > 0).isPresent());
  }

  /** Makes traces ready at once, so that the first one need not read all records. */
  public void prepareTraces() throws StoreUnavailable {
    try (LedgerReader ledger = LedgerReader.open(url)) {
      new Preparation(ledger).ofTraces(atlas);
    }
  }

  /** Makes traces and verification ready at once; traces alone where the facts cannot be read. */
  public void prepare(Facts facts) throws StoreUnavailable {
    try (LedgerReader ledger = LedgerReader.open(url)) {
      new Preparation(ledger).ofAll(facts);
    } catch (BadInput e) {
      // What was captured is kept; who asks for the facts is told what is wrong with them.
      prepareTraces();
    }
  }
}
