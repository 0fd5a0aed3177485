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
  static long worthKeeping() {
    return Long.getLong(KEEP_FROM, 5_000);
  }

  /** Names another number of statements; for the warm-up, which has few. */
  public static final String KEEP_FROM = "lodemark.keepFrom";

  private final LedgerReader ledger;
  private final Atlas atlas;
  private final Path folder;

  public EngineRoom(LedgerReader ledger, Atlas atlas) {
    this.ledger = ledger;
    this.atlas = atlas;
    folder = Path.of(ledger.url().file() + "-engine");
  }

  /** The two ends of what unmeasured rows may hold. */
  enum Side {
    LOW,
    HIGH;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
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
    Optional<ImageFile> image = image(side, assumptions);
    if (image.isPresent()) {
      try {
        return CustodyImage.read(image.get(), sites);
      } catch (IllegalArgumentException e) {
        // Not an image of these sites after all: the records are read instead.
      }
    }
    CustodyRecords records = reading.records();
    CustodyGraph graph = CustodyGraph.of(
        records.sites(), side == Side.LOW ? records.low() : records.high(), assumptions);
    keep(side, graph);
    return graph;
  }

  /** The records of one end with trust in every link. */
  Custody recorded(Side side, Assumptions assumptions, List<CustodySite> sites)
      throws StoreUnavailable {
    return custody(side, assumptions.withTrust(Trust.AS_RECORDED), sites, new Reading());
  }

  /** Where images are kept. */
  Path folder() {
    return folder;
  }

  /** Whether images are kept of this store under such assumptions. */
  boolean isKept(Assumptions assumptions) throws StoreUnavailable {
    return isKept(ledger, assumptions);
  }

  /** Whether images are kept of a store of this size under such assumptions. */
  static boolean isKept(LedgerReader ledger, Assumptions assumptions) throws StoreUnavailable {
    return ledger.newestSeq() >= worthKeeping()
        && assumptions.trust() != Trust.NONE
        && assumptions.sources() == Assumptions.DEFAULT.sources();
  }

  /** The image of one end, where there is one of just these records. */
  Optional<ImageFile> image(Side side, Assumptions assumptions) throws StoreUnavailable {
    boolean present = isKept(assumptions);
    return present
            && ImageFile.open(file(side, assumptions), key(side, assumptions))
                instanceof ImageFile.Outcome.Present found
        ? Optional.of(found.image())
        : Optional.empty();
  }

  private Path file(Side side, Assumptions assumptions) {
    return folder.resolve(
        (side + "-" + assumptions.trust()).toLowerCase(Locale.ROOT).replace('_', '-') + ".image");
  }

  /** Keeps the image of one end, where that is worth it. */
  void keep(Side side, CustodyGraph graph) throws StoreUnavailable {
    if (!isKept(graph.assumptions())) {
      return;
    }
    try {
      Files.createDirectories(folder);
      ImageFile.write(
          file(side, graph.assumptions()),
          key(side, graph.assumptions()),
          graph.assumptions().trust() == Trust.AS_RECORDED
              ? CustodyImage.of(graph, List.of(Convention.PRO_RATA))
              : CustodyImage.of(graph));
    } catch (IOException | SectionTooLarge e) {
      // Without an image the next trace reads the records again.
    }
  }

  /** All that would make it another image: records, assumptions, ranges of forms, the format. */
  String key(Side side, Assumptions assumptions) throws StoreUnavailable {
    StringBuilder forms = new StringBuilder();
    for (Form form : atlas.commodity().forms()) {
      forms.append(form.id()).append(form.grade()).append(form.moisture());
    }
    return "image " + CustodyImage.VERSION + ", store " + ledger.version() + ", " + side + ", "
        + assumptions + ", " + atlas.commodity().symbol() + ", " + forms;
  }
}
