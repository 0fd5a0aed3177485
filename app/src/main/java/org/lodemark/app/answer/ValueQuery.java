package org.lodemark.app.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.MarketTerms;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.time.Period;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.market.price.ExchangeRates;
import org.lodemark.market.price.PriceBook;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Range;
import org.lodemark.market.value.Value;
import org.lodemark.market.value.ValueQuestion;
import org.lodemark.market.value.ValueQuestion.Paid;
import org.lodemark.market.value.ValueQuestion.Stated;
import org.lodemark.market.value.ValueRefused;
import org.lodemark.report.value.ValueReport;
import org.lodemark.report.value.ValueReports;

/** What a lot or a material is worth at each gate: {@code value}. */
public record ValueQuery(ValueQuestion question) {
  /** Opens the books, when a lot is asked about. */
  @FunctionalInterface
  public interface Opener {
    LedgerReader open() throws StoreUnavailable;
  }

  /** The parameters of this question. */
  public static List<String> parameters() {
    List<String> names = new ArrayList<>(List.of(
        "lot",
        "form",
        "grade",
        "moisture",
        "tonnes",
        "assay",
        "at",
        "to",
        "chain",
        "contract",
        "paid",
        "price",
        "price-on",
        "price-series",
        "sort-to",
        "rate"));
    names.addAll(ValueNumbers.parameters());
    return names;
  }

  /**
   * Reads it.
   *
   * @param own terms of the user's, before the atlas's
   * @throws Refused with all that is wrong with it
   */
  public static ValueQuery read(Typed typed, Atlas atlas, List<MarketTerms> own, Opener books)
      throws StoreUnavailable {
    Optional<LotDescription> lot = lot(typed, atlas, books);
    ValueMaterial material = new ValueMaterial(typed);
    ExchangeRates exchange = ExchangeRates.of(atlas.world().exchangeRates(), Rates.read(typed));
    Map<String, Stated> assays = new HashMap<>(lot.map(LotDescription::assays).orElse(Map.of()));
    assays.putAll(material.assays());
    Optional<Form> form = form(typed, atlas, lot);
    Optional<Stated> grade = material.fraction("grade");
    Optional<Stated> moisture = material.fraction("moisture");
    Optional<Stated> tonnes = material.tonnes();
    Optional<Paid> paid = material.paid();
    Map<String, Stated> prices = material.prices(exchange);
    Optional<Period> priceOn = material.priceOn();
    Overrides numbers = ValueNumbers.read(typed);
    Optional<Range> sortTo = material.sortTo();
    // A question can only be made of what is right: all that is wrong is told before.
    typed.check();
    return new ValueQuery(new ValueQuestion(
        lot.map(one -> one.lot().uri()),
        form.orElseThrow(),
        grade.or(() -> lot.flatMap(LotDescription::grade)),
        moisture.or(() -> lot.flatMap(LotDescription::moisture)),
        assays,
        tonnes.or(() -> lot.flatMap(LotDescription::wetTonnes)),
        typed.find("at"),
        lot.flatMap(LotDescription::gate),
        typed.find("to"),
        typed.find("chain"),
        typed.find("contract"),
        paid.or(() -> lot.flatMap(LotDescription::paid)),
        prices,
        priceOn,
        typed.find("price-series"),
        PriceBook.of(atlas, List.of(), exchange),
        own,
        numbers,
        sortTo,
        lot.map(LotDescription::notes).orElse(List.of())));
  }

  private static Optional<LotDescription> lot(Typed typed, Atlas atlas, Opener books)
      throws StoreUnavailable {
    Optional<LotId> id = typed.find("lot").flatMap(text -> Names.lot(typed, text));
    if (id.isEmpty()) {
      return Optional.empty();
    }
    try (LedgerReader ledger = books.open()) {
      Optional<LotDescription> found =
          LotDescription.read(ledger, id.get(), atlas.commodity().symbol());
      if (found.isEmpty()) {
        typed.refuse(Refusal.ofValue(
            "lot",
            id.get().uri(),
            "no row of the records names it. Maybe another spelling: lodemark lots lists them"));
      }
      return found;
    }
  }

  private static Optional<Form> form(Typed typed, Atlas atlas, Optional<LotDescription> lot) {
    Optional<String> named = typed.find("form").or(() -> lot.flatMap(LotDescription::form));
    if (named.isEmpty()) {
      typed.refuse(Refusal.plain(
          "form",
          "",
          lot.isPresent()
              ? "the records do not say which form the lot has: give it with --form"
              : "say what to value: --lot LOT, or --form FORM with --grade and --moisture"));
      return Optional.empty();
    }
    String id = named.get();
    Optional<Form> found =
        atlas.commodity().forms().stream().filter(form -> form.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      typed.refuse(Refusal.ofValue(
          "form",
          id,
          "one of "
              + String.join(
                  ", ", atlas.commodity().forms().stream().map(Form::id).toList())));
    }
    return found;
  }

  /**
   * The answer.
   *
   * @throws Refused when there is none, saying why
   */
  public ValueReport answer(Atlas atlas) {
    try {
      return ValueReports.of(atlas, Value.answer(atlas, question));
    } catch (ValueRefused e) {
      throw new Refused(List.of(Refusal.plain("", "", String.valueOf(e.getMessage()))));
    }
  }
}
