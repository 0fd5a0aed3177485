package org.lodemark.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.image.CustodyImage;
import org.lodemark.flow.section.SectionTooLarge;
import org.lodemark.flow.shares.Convention;
import org.lodemark.ledger.custody.CustodyRecords;
import org.lodemark.ledger.custody.MovementReading;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;

/**
 * Makes the engine ready for a store: from images kept beside it where they are of just these
 * records, else from the records, and then keeps images for the next time. An image is only ever a
 * faster way to the same answer; one that cannot be used or written is done without.
 */
public final class EngineRoom {
  /** A store with fewer statements is read faster than its images are written. */
  private static final long WORTH_KEEPING = 5_000;

  private final LedgerReader ledger;
  private final Atlas atlas;
  private final Path folder;

  public EngineRoom(LedgerReader ledger, Atlas atlas) {
    this.ledger = ledger;
    this.atlas = atlas;
    folder = Path.of(ledger.url().file() + "-engine");
  }

  private enum Side {
    LOW,
    HIGH
  }

  /** The engine under assumptions. */
  public Engine open(Assumptions assumptions) throws StoreUnavailable {
    boolean unmeasured = ledger.hasUnmeasured();
    List<CustodySite> sites = MovementReading.sites(ledger, atlas.world().countries());
    Reading reading = new Reading();
    End low = end(Side.LOW, assumptions, sites, reading);
    Optional<End> high =
        unmeasured ? Optional.of(end(Side.HIGH, assumptions, sites, reading)) : Optional.empty();
    return new Engine(sites, low, high);
  }

  /** Keeps images of the default assumptions where that is worth it; true when some were made. */
  public boolean prepare() throws StoreUnavailable {
    if (ledger.newestSeq() < WORTH_KEEPING) {
      return false;
    }
    open(Assumptions.DEFAULT);
    return true;
  }

  /** The records, read when the first image is missing, and only once. */
  private final class Reading {
    private @Nullable CustodyRecords records;

    CustodyRecords records() {
      CustodyRecords found = records;
      if (found == null) {
        found = MovementReading.of(ledger, atlas.world().countries(), atlas.commodity());
        records = found;
      }
      return found;
    }
  }

  private End end(Side side, Assumptions assumptions, List<CustodySite> sites, Reading reading)
      throws StoreUnavailable {
    Custody custody = custody(side, assumptions, sites, reading);
    Assumptions asRecorded = assumptions.withTrust(Trust.AS_RECORDED);
    return new End(
        custody,
        asRecorded.equals(assumptions) ? custody : custody(side, asRecorded, sites, reading));
  }

  private Custody custody(
      Side side, Assumptions assumptions, List<CustodySite> sites, Reading reading)
      throws StoreUnavailable {
    boolean kept = ledger.newestSeq() >= WORTH_KEEPING
        && assumptions.trust() != Trust.NONE
        && assumptions.sources() == Assumptions.DEFAULT.sources();
    Path file = folder.resolve(
        (side + "-" + assumptions.trust()).toLowerCase(Locale.ROOT).replace('_', '-') + ".image");
    String key = key(side, assumptions);
    if (kept && ImageFile.open(file, key) instanceof ImageFile.Outcome.Present present) {
      try {
        return CustodyImage.read(present.image(), sites);
      } catch (IllegalArgumentException e) {
        // Not an image of these sites after all: the records are read instead.
      }
    }
    CustodyRecords records = reading.records();
    CustodyGraph graph = CustodyGraph.of(
        records.sites(), side == Side.LOW ? records.low() : records.high(), assumptions);
    if (kept) {
      keep(file, key, graph);
    }
    return graph;
  }

  private void keep(Path file, String key, CustodyGraph graph) {
    try {
      Files.createDirectories(folder);
      ImageFile.write(
          file,
          key,
          graph.assumptions().trust() == Trust.AS_RECORDED
              ? CustodyImage.of(graph, List.of(Convention.PRO_RATA))
              : CustodyImage.of(graph));
    } catch (IOException | SectionTooLarge e) {
      // Without an image the next trace reads the records again.
    }
  }

  /** All that would make it another image: records, assumptions, ranges of forms, the format. */
  private String key(Side side, Assumptions assumptions) throws StoreUnavailable {
    StringBuilder forms = new StringBuilder();
    for (Form form : atlas.commodity().forms()) {
      forms.append(form.id()).append(form.grade()).append(form.moisture());
    }
    return "image " + CustodyImage.VERSION + ", store " + ledger.version() + ", " + side + ", "
        + assumptions + ", " + atlas.commodity().symbol() + ", " + forms;
  }
}
