package org.lodemark.origin.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** The small tables of a case file as packed records, with sites by their numbers. */
final class CaseSections {
  private static final String COUNTS = "verify.lastCounts";
  private static final String TRIGGERS = "verify.triggers";
  private static final String UNEXPLAINED = "verify.unexplained";

  private static final String PRIORS = "verify.priors";

  private CaseSections() {}

  static List<Section> of(CaseFile file) {
    Map<SiteId, Integer> numbers = new HashMap<>();
    file.sites().forEach(site -> numbers.put(site.id(), numbers.size()));
    return List.of(
        counts(file, numbers), triggers(file, numbers), unexplained(file, numbers), priors(file));
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

  private static Section priors(CaseFile file) {
    PackedBytes into = new PackedBytes();
    for (Verification.Prior prior : file.priors()) {
      into.text(prior.country().iso3()).number(prior.foreignMin().isPresent() ? 1 : 0);
      prior.foreignMin().ifPresent(least -> into.number(Double.doubleToLongBits(least)));
      into.text(prior.sentence()).number(prior.sources().size());
      prior.sources().forEach(into::text);
    }
    return into.section(PRIORS);
  }

  static Map<SiteId, Instant> readCounts(Sections common, List<CustodySite> sites) {
    Map<SiteId, Instant> counts = new HashMap<>();
    PackedReader from = new PackedReader(common.bytes(COUNTS), 0);
    while (!from.atEnd()) {
      counts.put(sites.get(from.intNumber()).id(), Instant.ofEpochMilli(from.number()));
    }
    return counts;
  }

  static List<Verification.Trigger> readTriggers(Sections common, List<CustodySite> sites) {
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

  static List<Verification.Unexplained> readUnexplained(Sections common, List<CustodySite> sites) {
    List<Verification.Unexplained> all = new ArrayList<>();
    PackedReader from = new PackedReader(common.bytes(UNEXPLAINED), 0);
    while (!from.atEnd()) {
      all.add(new Verification.Unexplained(sites.get(from.intNumber()).id(), from.number()));
    }
    return all;
  }

  static List<Verification.Prior> readPriors(Sections common, Countries countries) {
    List<Verification.Prior> priors = new ArrayList<>();
    PackedReader from = new PackedReader(common.bytes(PRIORS), 0);
    while (!from.atEnd()) {
      Country country = countries.getByIso3(from.text());
      Optional<Double> least = from.number() == 0
          ? Optional.empty()
          : Optional.of(Double.longBitsToDouble(from.number()));
      String sentence = from.text();
      int count = from.intNumber();
      List<String> sources = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        sources.add(from.text());
      }
      priors.add(new Verification.Prior(country, least, sentence, sources));
    }
    return priors;
  }
}
