package org.lodemark.origin.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.place.Countries;
import org.lodemark.flow.custody.Catchment;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.image.CustodyImage;
import org.lodemark.flow.image.RecordedImage;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;
import org.lodemark.origin.books.BookRows;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.books.RowImage;
import org.lodemark.origin.claim.ClaimImage;
import org.lodemark.origin.evidence.EvidenceImage;
import org.lodemark.origin.fusion.FusionRows;
import org.lodemark.origin.passage.PassageImage;
import org.lodemark.origin.passage.RowLanes;

/**
 * Verification made ready, as arrays to be kept: rows, claims, what the tests found, and what the
 * metal passed. To make it ready from books takes a minute for a million rows; to find the arrays
 * again takes none. The answers are the same, to the letter.
 *
 * <p>An image knows nothing of where it is kept, nor whether it is of these records, these
 * parameters and these facts: who keeps it sees to that.
 */
public final class VerifierImage {
  /** Goes up when the sections, or what is computed, are no longer the same. */
  public static final int VERSION = 2;

  private final LiveCase live;
  private final Verifier verifier;

  private VerifierImage(LiveCase live, Verifier verifier) {
    this.live = live;
    this.verifier = verifier;
  }

  /** Makes verification ready from books, so that it can be kept. */
  public static VerifierImage make(Books books, Atlas atlas, VerifyOptions options) {
    LiveCase live = LiveCase.of(books, atlas, options);
    return new VerifierImage(
        live, new Verifier(live.file(), atlas, options, FusionRows.read(atlas.measures())));
  }

  /** What was made ready. */
  public Verifier verifier() {
    return verifier;
  }

  /** The records at the lower end. */
  public CustodyGraph low() {
    return live.low();
  }

  /** The records at the higher end, where not all was measured. */
  public Optional<CustodyGraph> findHigh() {
    return live.high();
  }

  /** What is the same at both ends. */
  public List<Section> common() {
    CaseFile file = live.file();
    List<Section> sections = new ArrayList<>(RowImage.of(file.rows(), file.sites()));
    sections.addAll(ClaimImage.of(file.claims()));
    sections.addAll(EvidenceImage.of(live.outcomes(), file.rows().size()));
    sections.addAll(PassageImage.ofRows(file.rowLanes()));
    sections.addAll(live.catchment().get().image());
    sections.addAll(CaseSections.of(file));
    return sections;
  }

  /** What is of the lower end; beside it the {@link CustodyImage} of the same graph is kept. */
  public List<Section> ofLow() {
    return of(live.file().low(), live.low());
  }

  /** What is of the higher end. */
  public Optional<List<Section>> ofHigh() {
    return live.file().high().map(reading -> of(reading, live.high().orElseThrow()));
  }

  private static List<Section> of(Reading reading, CustodyGraph graph) {
    List<Section> sections = new ArrayList<>(RecordedImage.of(graph));
    sections.addAll(PassageImage.of(reading.passage(), graph));
    return sections;
  }

  /**
   * One end as it was kept.
   *
   * @param custody sections of the image of shares and traces
   * @param reading sections of {@link #ofLow} or {@link #ofHigh}
   * @param asRecorded the same records with trust in every link
   */
  public record KeptEnd(Sections custody, Sections reading, Supplier<Custody> asRecorded) {}

  /**
   * Verification as it was kept.
   *
   * @param common sections of {@link #common}
   * @param sites as the records were read with, in the same order
   * @param atlas the same facts; of its tables {@link Verifier#TABLES} are enough
   * @throws IllegalArgumentException where the images are not of one graph, or of other sites
   */
  public static Verifier read(
      Sections common,
      KeptEnd low,
      Optional<KeptEnd> high,
      List<CustodySite> sites,
      Atlas atlas,
      VerifyOptions options) {
    Countries countries = atlas.world().countries();
    BookRows rows = RowImage.read(common, sites, countries);
    RowLanes lanes = PassageImage.readRows(common);
    Supplier<Catchment> catchment = new Memo<>(() -> Catchment.read(common, sites));
    Kept kept = new Kept(sites, rows, lanes, catchment, countries, options);
    CaseFile file = new CaseFile(
        sites,
        rows,
        ClaimImage.read(common, countries),
        EvidenceImage.read(common),
        lanes,
        CaseSections.readCounts(common, sites),
        CaseSections.readTriggers(common, sites),
        CaseSections.readUnexplained(common, sites),
        CaseSections.readPriors(common, countries),
        kept.reading(low, place -> rows.get(place).low()),
        high.map(end -> kept.reading(end, place -> rows.get(place).high())));
    return new Verifier(file, atlas, options, FusionRows.read(atlas.measures()));
  }

  /** What the readings at both ends have in common. */
  private record Kept(
      List<CustodySite> sites,
      BookRows rows,
      RowLanes lanes,
      Supplier<Catchment> catchment,
      Countries countries,
      VerifyOptions options) {
    Reading reading(KeptEnd end, IntFunction<Movement> row) {
      RecordedCustody custody = RecordedImage.read(end.custody(), end.reading(), sites, row);
      if (!custody.assumptions().equals(options.assumptions())) {
        throw new IllegalArgumentException("an image under " + custody.assumptions() + " where "
            + options.assumptions() + " is asked for");
      }
      return new Reading(
          custody,
          new Memo<>(end.asRecorded()),
          PassageImage.read(end.reading(), custody, rows, lanes, countries),
          new Nearby(catchment, row, options.assumptions(), options.losses()),
          options.losses());
    }
  }
}
