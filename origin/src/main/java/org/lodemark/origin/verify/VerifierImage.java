package org.lodemark.origin.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Countries;
import org.lodemark.flow.custody.Catchment;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.image.CustodyImage;
import org.lodemark.flow.image.RecordedImage;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
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
  public static final int VERSION = 1;

  private static final String COUNTS = "verify.lastCounts";
  private static final String TRIGGERS = "verify.triggers";
  private static final String UNEXPLAINED = "verify.unexplained";

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
    Map<SiteId, Integer> numbers = new HashMap<>();
    file.sites().forEach(site -> numbers.put(site.id(), numbers.size()));
    sections.add(counts(file, numbers));
    sections.add(triggers(file, numbers));
    sections.add(unexplained(file, numbers));
    return sections;
  }

  private static int number(Map<SiteId, Integer> numbers, SiteId site) {
    return Objects.requireNonNull(numbers.get(site), () -> "site " + site);
  }

  private static Section counts(CaseFile file, Map<SiteId, Integer> numbers) {
    PackedBytes into = new PackedBytes();
    file.lastCounts()
        .forEach((site, last) -> into.number(number(numbers, site)).number(last.toEpochMilli()));
    return into.section(COUNTS);
  }

  private static Section triggers(CaseFile file, Map<SiteId, Integer> numbers) {
    PackedBytes into = new PackedBytes();
    for (Verification.Trigger trigger : file.triggers()) {
      into.text(trigger.id()).text(trigger.sentence()).text(trigger.source());
      into.number(trigger.sites().size());
      trigger.sites().forEach(site -> into.number(number(numbers, site)));
    }
    return into.section(TRIGGERS);
  }

  private static Section unexplained(CaseFile file, Map<SiteId, Integer> numbers) {
    PackedBytes into = new PackedBytes();
    file.unexplained()
        .forEach(mass -> into.number(number(numbers, mass.site())).number(mass.grams()));
    return into.section(UNEXPLAINED);
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
        readCounts(common, sites),
        readTriggers(common, sites),
        readUnexplained(common, sites),
        kept.reading(low, place -> rows.get(place).low()),
        high.map(end -> kept.reading(end, place -> rows.get(place).high())));
    return new Verifier(file, atlas, options, FusionRows.read(atlas.measures()));
  }

  private static Map<SiteId, Instant> readCounts(Sections common, List<CustodySite> sites) {
    Map<SiteId, Instant> counts = new HashMap<>();
    PackedReader from = new PackedReader(common.bytes(COUNTS), 0);
    while (!from.atEnd()) {
      counts.put(sites.get(from.intNumber()).id(), Instant.ofEpochMilli(from.number()));
    }
    return counts;
  }

  private static List<Verification.Trigger> readTriggers(Sections common, List<CustodySite> sites) {
    List<Verification.Trigger> triggers = new ArrayList<>();
    PackedReader from = new PackedReader(common.bytes(TRIGGERS), 0);
    while (!from.atEnd()) {
      String id = from.text();
      String sentence = from.text();
      String source = from.text();
      int count = from.intNumber();
      List<SiteId> where = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        where.add(sites.get(from.intNumber()).id());
      }
      triggers.add(new Verification.Trigger(id, sentence, source, where));
    }
    return triggers;
  }

  private static List<Verification.Unexplained> readUnexplained(
      Sections common, List<CustodySite> sites) {
    List<Verification.Unexplained> all = new ArrayList<>();
    PackedReader from = new PackedReader(common.bytes(UNEXPLAINED), 0);
    while (!from.atEnd()) {
      all.add(new Verification.Unexplained(sites.get(from.intNumber()).id(), from.number()));
    }
    return all;
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
