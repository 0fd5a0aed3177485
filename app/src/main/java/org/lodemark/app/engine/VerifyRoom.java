package org.lodemark.app.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.image.SiteImage;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.SectionTooLarge;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.RecordSource;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.ledger.store.UncheckedStore;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.evidence.TestParameters;
import org.lodemark.origin.verify.Verifier;
import org.lodemark.origin.verify.VerifierImage;
import org.lodemark.origin.verify.VerifierImage.KeptEnd;
import org.lodemark.origin.verify.VerifyOptions;

/**
 * Makes verification ready for a store: from images kept beside it where they are of just these
 * records, facts and parameters, and were made by this build; else from the records, and then keeps
 * images for the next time. An image is only ever a faster way to the same answer.
 */
public final class VerifyRoom {
  private static final String COMMON = "verify.image";

  private final LedgerReader ledger;
  private final Atlas atlas;
  private final Optional<String> factsKey;
  private final EngineRoom engines;

  /**
   * A store and the facts it is verified with.
   *
   * @param atlas whole; to find what was kept, as {@link Facts#quoted} has it is enough
   * @param factsKey what tells them from others; without it nothing is kept or found
   */
  public VerifyRoom(LedgerReader ledger, Atlas atlas, Optional<String> factsKey) {
    this.ledger = ledger;
    this.atlas = atlas;
    this.factsKey = factsKey;
    engines = new EngineRoom(ledger, atlas);
  }

  /** Whether verification is kept of stores of this size under such assumptions. */
  public static boolean isKept(LedgerReader ledger, Assumptions assumptions)
      throws StoreUnavailable {
    return EngineRoom.isKept(ledger, assumptions);
  }

  /**
   * Verification; kept where the parameters are the atlas's own.
   *
   * @param records the same records as the store's; read only where nothing is kept of them
   */
  public Verifier open(VerifyOptions options, RecordSource records) throws StoreUnavailable {
    Optional<Verifier> kept = find(options);
    if (kept.isPresent()) {
      return kept.get();
    }
    return mayKeep(options)
        ? make(options, records).verifier()
        : Verifier.of(books(records), atlas, options);
  }

  private boolean mayKeep(VerifyOptions options) throws StoreUnavailable {
    return factsKey.isPresent() && engines.isKept(options.assumptions()) && isOfAtlas(options);
  }

  /** What is taken for granted where nobody says otherwise. */
  public static VerifyOptions ofAtlas(Atlas atlas, Assumptions assumptions) {
    return new VerifyOptions(
        assumptions, LossRule.ADVERSARIAL, TestParameters.of(atlas.measures()), List.of());
  }

  private boolean isOfAtlas(VerifyOptions options) {
    VerifyOptions plain = ofAtlas(atlas, options.assumptions());
    return options.reference().isEmpty()
        && options.losses() == plain.losses()
        && options.parameters().listAll().equals(plain.parameters().listAll());
  }

  private Books books(RecordSource records) {
    return Books.of(records, atlas.world().countries(), atlas.commodity());
  }

  /**
   * Keeps images of the default assumptions where there are none, for traces and for verification;
   * the records are read once for all of them.
   */
  void prepare() throws StoreUnavailable {
    VerifyOptions options = ofAtlas(atlas, Assumptions.DEFAULT);
    if (mayKeep(options) && find(options).isEmpty()) {
      VerifierImage image = make(options, ledger);
      keepAsRecorded(EngineRoom.Side.LOW, image.low());
      if (image.findHigh().isPresent()) {
        keepAsRecorded(EngineRoom.Side.HIGH, image.findHigh().get());
      }
    }
  }

  private void keepAsRecorded(EngineRoom.Side side, CustodyGraph graph) throws StoreUnavailable {
    Assumptions asRecorded = graph.assumptions().withTrust(Trust.AS_RECORDED);
    if (engines.image(side, asRecorded).isEmpty()) {
      engines.keep(side, graph.under(asRecorded));
    }
  }

  private VerifierImage make(VerifyOptions options, RecordSource records) throws StoreUnavailable {
    VerifierImage image = VerifierImage.make(books(records), atlas, options);
    // Of the same graphs, so that numbers of nodes are the same in both.
    engines.keep(EngineRoom.Side.LOW, image.low());
    if (image.findHigh().isPresent()) {
      engines.keep(EngineRoom.Side.HIGH, image.findHigh().get());
      keep(Optional.of(EngineRoom.Side.HIGH), options, () -> image.ofHigh().orElseThrow());
    }
    keep(Optional.of(EngineRoom.Side.LOW), options, image::ofLow);
    keep(Optional.empty(), options, image::common);
    return image;
  }

  private void keep(
      Optional<EngineRoom.Side> side, VerifyOptions options, Supplier<List<Section>> sections)
      throws StoreUnavailable {
    try {
      Files.createDirectories(engines.folder());
      ImageFile.write(file(side), key(side, options), sections.get());
    } catch (IOException | SectionTooLarge e) {
      // Without an image the next question reads the records again.
    }
  }

  /** Verification as it was kept, where it was and is of these records, facts and parameters. */
  public Optional<Verifier> find(VerifyOptions options) throws StoreUnavailable {
    if (!mayKeep(options)) {
      return Optional.empty();
    }
    Optional<ImageFile> common = image(Optional.empty(), options);
    Optional<ImageFile> custody = engines.image(EngineRoom.Side.LOW, options.assumptions());
    if (common.isEmpty() || custody.isEmpty()) {
      return Optional.empty();
    }
    boolean unmeasured = ledger.hasUnmeasured();
    try {
      List<CustodySite> sites = SiteImage.read(custody.get(), atlas.world().countries());
      Optional<KeptEnd> low = end(EngineRoom.Side.LOW, custody, options, sites);
      Optional<KeptEnd> high = unmeasured
          ? end(
              EngineRoom.Side.HIGH,
              engines.image(EngineRoom.Side.HIGH, options.assumptions()),
              options,
              sites)
          : Optional.empty();
      if (low.isEmpty() || (high.isEmpty() && unmeasured)) {
        return Optional.empty();
      }
      return Optional.of(VerifierImage.read(common.get(), low.get(), high, sites, atlas, options));
    } catch (IllegalArgumentException e) {
      // Not images of one graph after all: the records are read instead.
      return Optional.empty();
    }
  }

  private Optional<KeptEnd> end(
      EngineRoom.Side side,
      Optional<ImageFile> custody,
      VerifyOptions options,
      List<CustodySite> sites)
      throws StoreUnavailable {
    Optional<ImageFile> reading = image(Optional.of(side), options);
    return custody.isEmpty() || reading.isEmpty()
        ? Optional.empty()
        : Optional.of(new KeptEnd(
            custody.get(), reading.get(), () -> recorded(side, options.assumptions(), sites)));
  }

  private Custody recorded(EngineRoom.Side side, Assumptions assumptions, List<CustodySite> sites) {
    try {
      return engines.recorded(side, assumptions, sites);
    } catch (StoreUnavailable e) {
      throw new UncheckedStore(e);
    }
  }

  private Optional<ImageFile> image(Optional<EngineRoom.Side> side, VerifyOptions options)
      throws StoreUnavailable {
    return ImageFile.open(file(side), key(side, options)) instanceof ImageFile.Outcome.Present found
        ? Optional.of(found.image())
        : Optional.empty();
  }

  private Path file(Optional<EngineRoom.Side> side) {
    return engines
        .folder()
        .resolve(side.map(end -> "verify-" + end.word() + ".image").orElse(COMMON));
  }

  private String key(Optional<EngineRoom.Side> side, VerifyOptions options)
      throws StoreUnavailable {
    return "verify " + VerifierImage.VERSION + ", rules " + Verifier.METHOD_VERSION + ", build "
        + build() + ", " + side.map(EngineRoom.Side::word).orElse("both") + ", "
        + engines.key(EngineRoom.Side.LOW, options.assumptions()) + ", " + options.losses()
        + ", facts " + factsKey.orElse("unknown");
  }

  /** When the tests' code was built: another build may find something else. */
  private static String build() {
    try {
      Path code = Path.of(
          Verifier.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.size(code) + " " + Files.getLastModifiedTime(code);
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return "unknown";
    }
  }
}
