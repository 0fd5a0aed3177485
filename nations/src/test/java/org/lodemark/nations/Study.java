package org.lodemark.nations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Confidence;
import org.lodemark.atlas.CriticalityMethod;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.MarketTerms;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.fact.CriticalityFact;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.SectorFact;
import org.lodemark.atlas.fact.ShareFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;

/** The inputs of a criticality study of {@link Xv}, in a few lines. */
public final class Study {
  private static final Provenance ANY = new Provenance(
      Quality.REPORTED, Confidence.UNSTATED, "Study", Xv.SOURCE, "", new Location("test", 1));

  private final List<ShareFact> shares = new ArrayList<>();
  private final List<CriticalityFact> parameters = new ArrayList<>();
  private final List<SectorFact> sectors = new ArrayList<>();
  private final CriticalityMethod method;

  private Study(CriticalityMethod method) {
    this.method = method;
  }

  public static Study of(String importer) {
    return new Study(new CriticalityMethod("Test", BuiltIn.country(importer)));
  }

  public Study share(String supplyTo, Stage stage, String iso3, double low, double high, double t) {
    shares.add(new ShareFact(
        BuiltIn.country(supplyTo),
        stage,
        BuiltIn.country(iso3),
        Period.ofYears(2016, 2020),
        new Interval(low, high),
        t,
        ANY));
    return this;
  }

  public Study parameter(CriticalityFact.Parameter parameter, double value) {
    parameters.add(new CriticalityFact(Optional.empty(), parameter, value, ANY));
    return this;
  }

  public Study sector(String name, SectorFact.Role role, double share, double millionEur) {
    sectors.add(new SectorFact(name, role, share, millionEur, ANY));
    return this;
  }

  public Atlas atlas() {
    return atlas(List.of());
  }

  public Atlas atlas(List<ProductionFact> production) {
    return new Atlas(
        Xv.COMMODITY,
        BuiltIn.world(),
        Map.of(Xv.SOURCE.id(), Xv.SOURCE),
        Map.of(),
        Optional.empty(),
        Optional.of(method),
        production,
        List.of(),
        shares,
        parameters,
        sectors,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        MarketTerms.NONE);
  }
}
