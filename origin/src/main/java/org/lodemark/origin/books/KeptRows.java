package org.lodemark.origin.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.DeclaredOrigin;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.place.Countries;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.Sections;
import org.lodemark.flow.section.TextTable;
import org.lodemark.origin.books.BookRow.PaidPrice;

/** Rows where they are kept: each is read when it is asked for. For several threads. */
final class KeptRows implements BookRows {
  static final long DAY_MILLIS = 86_400_000;

  private final Sections sections;
  private final List<CustodySite> sites;
  private final Countries countries;
  private final IntColumn start;
  private final IntColumn document;
  private final IntColumn line;
  private final IntColumn what;
  private final IntColumn byLine;
  private final TextTable documents;
  private final TextTable lots;
  private final TextTable words;
  private final int size;
  private final @Nullable LotId[] lotIds;

  KeptRows(Sections sections, List<CustodySite> sites, Countries countries) {
    this.sections = sections;
    this.sites = List.copyOf(sites);
    this.countries = countries;
    start = IntColumn.of(sections, RowImage.START);
    document = IntColumn.of(sections, RowImage.DOCUMENT);
    line = IntColumn.of(sections, RowImage.LINE);
    what = IntColumn.of(sections, RowImage.WHAT);
    byLine = IntColumn.of(sections, RowImage.BY_LINE);
    documents = TextTable.read(sections, RowImage.DOCUMENTS);
    lots = TextTable.read(sections, RowImage.LOTS);
    words = TextTable.read(sections, RowImage.WORDS);
    size = sections.bytes(RowImage.START).limit() / Integer.BYTES - 1;
    lotIds = new @Nullable LotId[lots.size()];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public BookRow get(int place) {
    return new Reading(place).row();
  }

  @Override
  public Map<RecordRef, BookRow> find(Set<RecordRef> refs) {
    Map<RecordRef, BookRow> found = new HashMap<>();
    for (RecordRef ref : refs) {
      int place = place(documents.find(ref.document()), ref.row());
      if (place >= 0) {
        found.put(ref, get(place));
      }
    }
    return found;
  }

  /** The last row of a line of a document, or -1. */
  private int place(int number, long row) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = byLine.get(middle);
      boolean before =
          document.get(at) < number || (document.get(at) == number && line.get(at) <= row);
      if (before) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    int last = high < 0 ? -1 : byLine.get(high);
    return last >= 0 && document.get(last) == number && line.get(last) == row ? last : -1;
  }

  @Override
  public Action action(int place) {
    return RowImage.ACTIONS.get(what.get(place) % RowImage.ACTIONS.size());
  }

  @Override
  public SiteId site(int place) {
    return sites.get(what.get(place) / RowImage.ACTIONS.size()).id();
  }

  /** One object for a lot, however many rows name it; two at once make no harm. */
  private LotId lot(int number) {
    LotId known = lotIds[number];
    if (known == null) {
      known = new LotId(lots.text(number));
      lotIds[number] = known;
    }
    return known;
  }

  /** The reading of one row, in the order {@link RowImage} writes. */
  private final class Reading {
    private final int place;
    private final PackedReader from;

    Reading(int place) {
      this.place = place;
      from = new PackedReader(sections.bytes(RowImage.RECORDS), start.get(place));
    }

    BookRow row() {
      RecordRef ref = new RecordRef(documents.text(document.get(place)), line.get(place));
      String event = from.text();
      Movement.Builder low = Movement.of(ref, event, action(place), time(), site(place));
      optionalLot().ifPresent(low::lot);
      optionalLot().ifPresent(low::sourceLot);
      int counterparty = from.intNumber();
      if (counterparty >= 0) {
        low.counterparty(sites.get(counterparty).id());
      }
      long grams = from.number();
      long moreGrams = from.number();
      long scaleSd = from.number();
      long moreScaleSd = from.number();
      text().ifPresent(low::document);
      int basis = from.intNumber();
      if (basis >= 0) {
        low.declaredOrigin(origin(RowImage.BASES.get(basis)));
      }
      text().ifPresent(low::segregatedBy);
      low.homogeneous(from.number() == 1);
      Movement least = low.mass(new Mass(grams)).scaleSdGrams(scaleSd).build();
      Movement most = moreGrams == 0 && moreScaleSd == 0
          ? least
          : low.mass(new Mass(grams + moreGrams))
              .scaleSdGrams(scaleSd + moreScaleSd)
              .build();
      return new BookRow(
          place,
          least,
          most,
          from.number(),
          from.number(),
          fraction(),
          fraction(),
          word(),
          price(),
          word());
    }

    private EventTime time() {
      long day = from.number();
      long earliest = day * DAY_MILLIS + from.number();
      long latest = earliest + from.number();
      return new EventTime(
          LocalDate.ofEpochDay(day), Instant.ofEpochMilli(earliest), Instant.ofEpochMilli(latest));
    }

    private DeclaredOrigin origin(OriginBasis basis) {
      return new DeclaredOrigin(countries.getByIso3(words.text(from.intNumber())), basis);
    }

    private Optional<LotId> optionalLot() {
      int number = from.intNumber();
      return number < 0 ? Optional.empty() : Optional.of(lot(number));
    }

    private Optional<String> text() {
      return from.number() == 0 ? Optional.empty() : Optional.of(from.text());
    }

    private OptionalDouble fraction() {
      return from.number() == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.longBitsToDouble(from.number()));
    }

    private Optional<String> word() {
      int number = from.intNumber();
      return number < 0 ? Optional.empty() : Optional.of(words.text(number));
    }

    private Optional<PaidPrice> price() {
      return from.number() == 0
          ? Optional.empty()
          : Optional.of(new PaidPrice(
              Double.longBitsToDouble(from.number()),
              words.text(from.intNumber()),
              words.text(from.intNumber())));
    }
  }
}
