package org.lodemark.app.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.time.Period;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.EventLine;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.LotEvents;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Range;
import org.lodemark.market.value.ValueQuestion.Paid;
import org.lodemark.market.value.ValueQuestion.Stated;

/**
 * A lot as its records describe it, in the words of the market. Of several assays of one element the
 * hull is taken; without an assay, what rows state; the mass is that of the last row.
 *
 * @param form id, where a row states it
 * @param site where it was sold from, or else was last
 * @param notes what a reader should know of how it was read
 */
record LotDescription(
    LotId lot,
    Optional<String> form,
    Optional<Stated> grade,
    Optional<Stated> moisture,
    Map<String, Stated> assays,
    Optional<Stated> wetTonnes,
    Optional<SiteStatement> site,
    Optional<Paid> paid,
    List<String> notes) {
  private static final String MOISTURE = "moisture";
  private static final Pattern BASIS =
      Pattern.compile("(?:a |per )?(t|kg|lb)?\\s*(wet|dry|contained|metal)?");
  private static final BigDecimal POUNDS =
      BigDecimal.valueOf(1000).divide(Mass.KILOGRAMS_PER_POUND, MathContext.DECIMAL64);

  /** Reads what is stated of a lot; absent for a lot that no row names. */
  static Optional<LotDescription> read(LedgerReader ledger, LotId lot, String metal)
      throws StoreUnavailable {
    LotEvents stated = new LotEvents(ledger);
    List<EventStatement> events = stated.list(lot);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Map<SiteId, SiteStatement> sites = new HashMap<>();
    ledger.listSites().forEach(site -> sites.put(site.id(), site));
    Map<String, Stated> assays = new HashMap<>();
    stated.listAssays(lot).forEach(assay -> note(assays, assay));
    Optional<Stated> grade = Optional.ofNullable(remove(assays, metal))
        .or(() -> hull(events, "grade", EventLine::grade));
    Optional<Stated> moisture = Optional.ofNullable(remove(assays, MOISTURE))
        .or(() -> hull(events, MOISTURE, EventLine::moisture));
    Optional<EventStatement> priced =
        last(events.stream().filter(event -> event.line().price().isPresent()));
    EventStatement newest = events.getLast();
    Optional<Paid> paid = priced.flatMap(LotDescription::paid);
    List<String> notes = priced.isPresent() && paid.isEmpty()
        ? List.of("The price that the records state is not used: they do not say for what it was"
            + " paid (priceBasis, like t wet or t contained)")
        : List.of();
    return Optional.of(new LotDescription(
        lot,
        last(events.stream().filter(event -> event.line().form().isPresent()))
            .flatMap(event -> event.line().form()),
        grade,
        moisture,
        assays,
        Optional.of(new Stated(
            Range.exactly(newest.line().wetGrams() / 1e6),
            new Origin.Recorded("as weighed, " + row(newest)))),
        Optional.ofNullable(sites.get(seller(priced.orElse(newest)))),
        paid,
        notes));
  }

  /** The gate it was sold from or last at: gates are called as sites are sorted. */
  Optional<String> gate() {
    return site.map(one -> one.kind().name().toLowerCase(Locale.ROOT));
  }

  private static <T> Optional<T> last(Stream<T> stream) {
    return stream.reduce((one, other) -> other);
  }

  /** Who hands over: of a receipt the other side. */
  private static SiteId seller(EventStatement event) {
    return event.line().action() == Action.RECEIVE
        ? event.line().counterparty().orElse(event.site())
        : event.site();
  }

  private static String row(EventStatement event) {
    return event.line().action().name().toLowerCase(Locale.ROOT) + " at "
        + event.site().id() + ", " + event.line().time().date();
  }

  private static Optional<Stated> hull(
      List<EventStatement> events,
      String what,
      java.util.function.Function<EventLine, Optional<BigDecimal>> part) {
    List<EventStatement> with =
        events.stream().filter(event -> part.apply(event.line()).isPresent()).toList();
    return with.stream()
        .map(event -> Range.exactly(part.apply(event.line()).orElseThrow().doubleValue()))
        .reduce(Range::hull)
        .map(range ->
            new Stated(range, new Origin.Recorded(what + " as stated, " + row(with.getLast()))));
  }

  @SuppressWarnings("NullAway") // a map gives null for what it does not hold
  private static @org.jspecify.annotations.Nullable Stated remove(
      Map<String, Stated> assays, String element) {
    return assays.remove(element.toLowerCase(Locale.ROOT).equals(MOISTURE) ? MOISTURE : element);
  }

  private static void note(Map<String, Stated> assays, AssayStatement assay) {
    Range range = assay
        .value()
        .map(value -> Range.exactly(fraction(value, assay.unit())))
        .orElseGet(() -> new Range(
            0,
            assay.detectionLimit().map(limit -> fraction(limit, assay.unit())).orElse(1.0)));
    if (range.high() > 1) {
      return;
    }
    String words = "assay"
        + assay.laboratory().map(name -> " of " + name).orElse("")
        + assay.date().map(date -> ", " + date).orElse("")
        + (assay.value().isEmpty() ? ", below the limit of detection" : "");
    String key = assay.element().equalsIgnoreCase(MOISTURE) ? MOISTURE : assay.element();
    assays.merge(
        key,
        new Stated(range, new Origin.Recorded(words)),
        (one, other) -> new Stated(one.range().hull(other.range()), other.origin()));
  }

  private static double fraction(BigDecimal value, String unit) {
    return switch (unit) {
      case "%" -> value.movePointLeft(2).doubleValue();
      case "ppm", "g/t" -> value.movePointLeft(6).doubleValue();
      case "ppb" -> value.movePointLeft(9).doubleValue();
      default -> 2;
    };
  }

  private static Optional<Paid> paid(EventStatement event) {
    String basis =
        event.line().details().getOrDefault("priceBasis", "").strip().toLowerCase(Locale.ROOT);
    Optional<String> currency = event.line().currency();
    Matcher matcher = BASIS.matcher(basis);
    if (currency.isEmpty() || basis.isEmpty() || (!basis.equals("lot") && !matcher.matches())) {
      return Optional.empty();
    }
    Paid.Per per = basis.equals("lot")
        ? Paid.Per.LOT
        : switch (String.valueOf(matcher.group(2))) {
          case "dry" -> Paid.Per.DRY_TONNE;
          case "contained", "metal" -> Paid.Per.CONTAINED_TONNE;
          default -> Paid.Per.WET_TONNE;
        };
    BigDecimal perTonne = basis.equals("lot")
        ? BigDecimal.ONE
        : switch (String.valueOf(matcher.group(1))) {
          case "kg" -> BigDecimal.valueOf(1000);
          case "lb" -> POUNDS;
          default -> BigDecimal.ONE;
        };
    double price = event.line().price().orElseThrow().multiply(perTonne).doubleValue();
    Origin origin = new Origin.Recorded("price of the " + row(event) + ", per " + basis);
    return Optional.of(new Paid(
        Interval.exactly(price),
        currency.get(),
        per,
        Optional.of(new Period(event.line().time().date(), event.line().time().date())),
        origin));
  }
}
