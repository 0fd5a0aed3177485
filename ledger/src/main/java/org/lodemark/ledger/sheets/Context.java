package org.lodemark.ledger.sheets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.ledger.statement.DateOrder;
import org.lodemark.ledger.statement.SiteStatement;

/** What the reading of a sheet rests on: names of countries and forms, the sites known so far. */
public final class Context {
  private final Countries countries;
  private final Commodity commodity;
  private final LocalDate today;
  private final Map<String, SiteStatement> sites = new LinkedHashMap<>();
  private final Map<String, String> formIds = new HashMap<>();
  private final Map<String, Optional<Country>> countryOfName = new HashMap<>();
  private @Nullable DateOrder commonOrder;

  /**
   * @param today nothing is read that is dated later than the day after
   * @param sites known from before
   */
  public Context(
      Countries countries, Commodity commodity, LocalDate today, Collection<SiteStatement> sites) {
    this.countries = countries;
    this.commodity = commodity;
    this.today = today;
    sites.forEach(this::add);
    for (Form form : commodity.forms()) {
      formIds.put(form.id(), form.id());
      formIds.put(ColumnSpec.key(form.id()), form.id());
      formIds.put(ColumnSpec.key(form.name()), form.id());
    }
  }

  /** A site from now on known. */
  public void add(SiteStatement site) {
    sites.put(site.id().id(), site);
    commonOrder = null;
  }

  /** A site by its id. */
  public Optional<SiteStatement> findSite(String id) {
    return Optional.ofNullable(sites.get(id));
  }

  /** A known id that differs only in case or blanks; for a message. */
  Optional<String> findSimilarSite(String id) {
    String key = ColumnSpec.key(id);
    return sites.keySet().stream()
        .filter(other -> ColumnSpec.key(other).equals(key))
        .findFirst();
  }

  Optional<Country> findCountry(String name) {
    return countryOfName.computeIfAbsent(
        name, key -> countries.findByName(key).filter(country -> !country.isAggregate()));
  }

  Optional<String> findForm(String text) {
    String exact = formIds.get(text);
    if (exact != null) {
      return Optional.of(exact);
    }
    return Optional.ofNullable(formIds.get(ColumnSpec.key(text)))
        .or(() -> commodity.findForm(text.toLowerCase(Locale.ROOT)).map(Form::id));
  }

  /** True of the alpha-3 code of a country. */
  public boolean isCountry(String iso3) {
    return countries.findByIso3(iso3).filter(country -> !country.isAggregate()).isPresent();
  }

  /** True of a day after tomorrow, or later: today somewhere is tomorrow elsewhere. */
  public boolean isYetToCome(LocalDate day) {
    return day.isAfter(today.plusDays(1));
  }

  Commodity commodity() {
    return commodity;
  }

  LocalDate today() {
    return today;
  }

  /** How dates are written that belong to no site: as all sites agree, if they do. */
  DateOrder commonDateOrder() {
    // Every paper asks; with thousands of sites each time anew would take minutes.
    DateOrder known = commonOrder;
    if (known == null) {
      known = orderOfAll();
      commonOrder = known;
    }
    return known;
  }

  private DateOrder orderOfAll() {
    return sites.values().stream()
        .map(SiteStatement::dateOrder)
        .distinct()
        .reduce((one, other) -> DateOrder.UNSTATED)
        .orElse(DateOrder.UNSTATED);
  }
}
