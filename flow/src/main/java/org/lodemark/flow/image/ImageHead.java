package org.lodemark.flow.image;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.custody.SourceTrust;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** What an image is of: its version, assumptions, the names of sites, and origins. */
record ImageHead(Assumptions assumptions, List<Origin> origins) {
  private static final String NAME = "head";

  /** The sorts of origin, as they are written. */
  private static final int UNKNOWN = 0;

  private static final int MINED = 1;
  private static final int DECLARED = 2;

  static List<Section> sections(CustodyGraph custody) {
    PackedBytes head = new PackedBytes().number(CustodyImage.VERSION);
    Assumptions assumptions = custody.assumptions();
    head.text(assumptions.trust().name())
        .text(assumptions.sources().name())
        .number(Double.doubleToLongBits(assumptions.scaleSds()));
    head.number(custody.sites().size()).number(hash(custody.sites()));
    head.number(custody.origins().size());
    for (Origin origin : custody.origins()) {
      switch (origin) {
        case Origin.Unknown unknown -> head.number(UNKNOWN).text(unknown.name());
        case Origin.Mined mined -> head.number(MINED);
        case Origin.Declared declared -> writeCountry(head, declared.declaredCountry());
      }
    }
    return List.of(head.section(NAME));
  }

  private static void writeCountry(PackedBytes head, Country country) {
    head.number(DECLARED).text(country.iso3()).text(country.isoNumeric());
    head.number(country.comtradeCodes().size());
    country.comtradeCodes().forEach(head::number);
    head.text(country.kind().name()).text(country.name());
  }

  static ImageHead read(Sections sections, List<CustodySite> sites) {
    PackedReader head = new PackedReader(sections.bytes(NAME), 0);
    long version = head.number();
    if (version != CustodyImage.VERSION) {
      throw new IllegalArgumentException("the image is of version " + version
          + "; this program reads version " + CustodyImage.VERSION);
    }
    Assumptions assumptions = new Assumptions(
        Trust.valueOf(head.text()),
        SourceTrust.valueOf(head.text()),
        Double.longBitsToDouble(head.number()));
    checkSites(head, sites);
    int origins = head.intNumber();
    List<Origin> read = new ArrayList<>(origins);
    // Mines are written in the order of the sites.
    int nextSite = 0;
    for (int origin = 0; origin < origins; origin++) {
      int sort = head.intNumber();
      if (sort == DECLARED) {
        read.add(new Origin.Declared(readCountry(head)));
      } else if (sort == UNKNOWN) {
        read.add(Origin.Unknown.valueOf(head.text()));
      } else {
        CustodySite site = sites.get(nextSite++);
        read.add(new Origin.Mined(site.id(), site.country()));
      }
    }
    return new ImageHead(assumptions, List.copyOf(read));
  }

  private static void checkSites(PackedReader head, List<CustodySite> sites) {
    int count = head.intNumber();
    boolean same = head.number() == hash(sites) && count == sites.size();
    if (!same) {
      throw new IllegalArgumentException("the image is of " + count + " sites that are not the "
          + sites.size() + " given, in that order");
    }
  }

  /** Of their ids in this order. Who keeps images sees to it that sites are the same; this finds mistakes. */
  private static long hash(List<CustodySite> sites) {
    long hash = 0;
    for (CustodySite site : sites) {
      hash = (hash + site.id().id().hashCode()) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private static Country readCountry(PackedReader head) {
    String iso3 = head.text();
    String isoNumeric = head.text();
    int codes = head.intNumber();
    List<Integer> comtradeCodes = new ArrayList<>(codes);
    for (int i = 0; i < codes; i++) {
      comtradeCodes.add(head.intNumber());
    }
    return new Country(
        iso3, isoNumeric, comtradeCodes, Country.Kind.valueOf(head.text()), head.text());
  }
}
