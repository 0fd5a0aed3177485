package org.lodemark.origin.books;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Countries;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;
import org.lodemark.flow.section.TextTableBuilder;
import org.lodemark.origin.books.BookRow.PaidPrice;

/**
 * Rows as packed records, so that one is read without the others. What is written of a row is all
 * of {@link BookRow}, in the order {@link KeptRows} reads it.
 */
public final class RowImage {
  static final String RECORDS = "books.records";
  static final String START = "books.start";
  static final String DOCUMENT = "books.document";
  static final String LINE = "books.line";

  /** The places of rows in the order of their documents and lines. */
  static final String BY_LINE = "books.byLine";

  /** Site and action of each row in one number. */
  static final String WHAT = "books.what";

  static final String DOCUMENTS = "books.documents";
  static final String LOTS = "books.lots";
  static final String WORDS = "books.words";
  static final List<Action> ACTIONS = List.of(Action.values());
  static final List<OriginBasis> BASES = List.of(OriginBasis.values());

  /** What stands for "none" where a number from 0 is written. */
  static final int NONE = -1;

  private final TextTableBuilder documents = new TextTableBuilder();
  private final TextTableBuilder lots = new TextTableBuilder();
  private final TextTableBuilder words = new TextTableBuilder();
  private final Map<SiteId, Integer> sites = new HashMap<>();
  private final PackedBytes records = new PackedBytes();

  private RowImage(List<CustodySite> sites) {
    sites.forEach(site -> this.sites.put(site.id(), this.sites.size()));
  }

  /** The image of rows. */
  public static List<Section> of(BookRows rows, List<CustodySite> sites) {
    RowImage image = new RowImage(sites);
    int[] start = new int[rows.size() + 1];
    int[] document = new int[rows.size()];
    int[] line = new int[rows.size()];
    int[] what = new int[rows.size()];
    for (int place = 0; place < rows.size(); place++) {
      BookRow row = rows.get(place);
      document[place] = image.documents.intern(row.low().ref().document());
      line[place] = Math.toIntExact(row.low().ref().row());
      what[place] = image.site(Optional.of(row.low().site())) * ACTIONS.size()
          + ACTIONS.indexOf(row.low().action());
      image.write(row);
      start[place + 1] = image.records.size();
    }
    List<Section> sections = new ArrayList<>();
    sections.add(image.records.section(RECORDS));
    sections.add(new Section.Ints(START, start));
    sections.add(new Section.Ints(DOCUMENT, document));
    sections.add(new Section.Ints(LINE, line));
    sections.add(new Section.Ints(WHAT, what));
    sections.add(new Section.Ints(BY_LINE, byLine(document, line)));
    sections.addAll(image.documents.sections(DOCUMENTS));
    sections.addAll(image.lots.sections(LOTS));
    sections.addAll(image.words.sections(WORDS));
    return sections;
  }

  /** Of rows of one line the later comes later. */
  private static int[] byLine(int[] document, int[] line) {
    return IntStream.range(0, line.length)
        .boxed()
        .sorted(Comparator.comparingInt((Integer place) -> document[place])
            .thenComparingInt(place -> line[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The rows of an image, of which none is read yet. */
  public static BookRows read(Sections sections, List<CustodySite> sites, Countries countries) {
    return new KeptRows(sections, sites, countries);
  }

  private void write(BookRow row) {
    Movement low = row.low();
    records.text(low.event());
    write(low.time());
    records.number(lot(low.lot())).number(lot(low.sourceLot())).number(site(low.counterparty()));
    records
        .number(low.mass().grams())
        .number(row.high().mass().grams() - low.mass().grams());
    records.number(low.scaleSdGrams()).number(row.high().scaleSdGrams() - low.scaleSdGrams());
    write(low.document());
    records.number(low.declaredOrigin().map(o -> BASES.indexOf(o.basis())).orElse(NONE));
    low.declaredOrigin()
        .ifPresent(origin -> records.number(word(origin.country().iso3())));
    write(low.segregatedBy());
    records.number(low.homogeneous() ? 1 : 0);
    records.number(row.wetGrams()).number(row.wetScaleSdGrams());
    write(row.gradeFraction());
    write(row.moistureFraction());
    records.number(row.form().map(this::word).orElse(NONE));
    records.number(row.price().isPresent() ? 1 : 0);
    row.price().ifPresent(this::write);
    records.number(row.vehicle().map(this::word).orElse(NONE));
  }

  private void write(EventTime time) {
    long day = time.date().toEpochDay();
    long earliest = time.earliest().toEpochMilli();
    records.number(day).number(earliest - day * KeptRows.DAY_MILLIS);
    records.number(time.latest().toEpochMilli() - earliest);
  }

  private void write(PaidPrice price) {
    records.number(Double.doubleToLongBits(price.amount()));
    records.number(word(price.currency())).number(word(price.basis()));
  }

  private void write(OptionalDouble fraction) {
    records.number(fraction.isPresent() ? 1 : 0);
    fraction.ifPresent(value -> records.number(Double.doubleToLongBits(value)));
  }

  private void write(Optional<String> text) {
    records.number(text.isPresent() ? 1 : 0);
    text.ifPresent(records::text);
  }

  private int word(String word) {
    return words.intern(word);
  }

  private int lot(Optional<LotId> lot) {
    return lot.map(id -> lots.intern(id.uri())).orElse(NONE);
  }

  private int site(Optional<SiteId> site) {
    return site.map(id -> Objects.requireNonNull(sites.get(id), () -> "site " + id))
        .orElse(NONE);
  }
}
