package org.lodemark.origin.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Countries;
import org.lodemark.ledger.custody.CustodyRecords;
import org.lodemark.ledger.custody.MovementReading;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.TradeDetails;
import org.lodemark.ledger.store.MovementRow;
import org.lodemark.ledger.store.RecordSource;
import org.lodemark.origin.books.BookRow.PaidPrice;

/**
 * All records that count, as tests of evidence read them: what the engine is given, and beside each
 * movement its wet mass, price and the like.
 *
 * @param siteStatements as stated, with licences and currency
 * @param sites the same as the engine has them, in the same order
 * @param rows in the order captured
 * @param documents papers; one number may be there twice
 * @param assays measurements of laboratories
 */
public record Books(
    List<SiteStatement> siteStatements,
    List<CustodySite> sites,
    List<BookRow> rows,
    List<DocumentStatement> documents,
    List<AssayStatement> assays) {
  public Books {
    siteStatements = List.copyOf(siteStatements);
    sites = List.copyOf(sites);
    rows = List.copyOf(rows);
    documents = List.copyOf(documents);
    assays = List.copyOf(assays);
  }

  /** Reads all that counts. */
  public static Books of(RecordSource source, Countries countries, Commodity commodity) {
    AssaysOnce once = new AssaysOnce(source);
    Collection<SiteStatement> statements = source.listSites();
    Map<String, String> currencies = new HashMap<>();
    statements.forEach(
        site -> site.currency().ifPresent(code -> currencies.put(site.id().id(), code)));
    List<Beside> beside = new ArrayList<>();
    Map<String, Optional<String>> words = new HashMap<>();
    CustodyRecords records =
        MovementReading.withDetails(once, countries, commodity, (stored, details) -> {
          MovementRow row = stored.row();
          beside.add(new Beside(
              row.wetGrams(),
              row.scaleSdGrams(),
              fraction(row.grade()),
              fraction(row.moisture()),
              shared(words, Optional.ofNullable(row.form())),
              paid(details, currencies.getOrDefault(row.site(), "")),
              shared(words, details.vehicle())));
        });
    List<BookRow> rows = new ArrayList<>(beside.size());
    for (int index = 0; index < beside.size(); index++) {
      rows.add(
          beside.get(index).row(index, records.low().get(index), records.high().get(index)));
    }
    return new Books(
        List.copyOf(statements), records.sites(), rows, source.listDocuments(), once.listAssays());
  }

  /** What stands in a row beside the movement, which is known when all rows are read. */
  private record Beside(
      long wetGrams,
      long scaleSdGrams,
      OptionalDouble grade,
      OptionalDouble moisture,
      Optional<String> form,
      Optional<PaidPrice> paid,
      Optional<String> vehicle) {
    BookRow row(int index, Movement low, Movement high) {
      return new BookRow(
          index, low, high, wetGrams, scaleSdGrams, grade, moisture, form, paid, vehicle);
    }
  }

  private static OptionalDouble fraction(@Nullable String value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value));
  }

  /** One object for a word that stands in many rows. */
  private static Optional<String> shared(
      Map<String, Optional<String>> words, Optional<String> word) {
    return word.isEmpty() ? word : words.computeIfAbsent(word.get(), Optional::of);
  }

  private static Optional<PaidPrice> paid(TradeDetails details, String currencyOfSite) {
    return details.price().isEmpty()
        ? Optional.empty()
        : Optional.of(new PaidPrice(
            details.price().getAsDouble(),
            details.currency().orElse(currencyOfSite),
            details.priceBasis().orElse("")));
  }

  /** The movements with the least metal. */
  public List<Movement> low() {
    return rows.stream().map(BookRow::low).toList();
  }

  /** The movements with the most metal. */
  public List<Movement> high() {
    return rows.stream().map(BookRow::high).toList();
  }

  /** True when all contained metal is known, so that both lists are alike. */
  public boolean isMeasured() {
    return rows.stream().allMatch(BookRow::isMeasured);
  }

  public Optional<CustodySite> findSite(SiteId id) {
    return sites.stream().filter(site -> site.id().equals(id)).findFirst();
  }
}
