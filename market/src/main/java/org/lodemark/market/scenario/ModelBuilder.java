package org.lodemark.market.scenario;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.atlas.fact.ScenarioFact.Measure;
import org.lodemark.domain.place.Country;
import org.lodemark.market.equilibrium.Arc;
import org.lodemark.market.equilibrium.Curve;
import org.lodemark.market.equilibrium.Quota;
import org.lodemark.market.equilibrium.SpatialModel;
import org.lodemark.market.scenario.MarketBase.Capacity;
import org.lodemark.market.scenario.MarketBase.Supply;
import org.lodemark.market.scenario.MarketBase.Use;

/** Writes the model of one draw: the base, with the measures that are in force. */
final class ModelBuilder {
  /** A plant of less does not count, and a quota must be above nothing. */
  private static final double LEAST_TONNES = 1e-3;

  private final MarketBase base;
  private final Layout layout;
  private final List<ScenarioFact> measures;
  private final Draw draw;
  private final Reference reference;
  private final Ways ways;
  private final List<Curve> curves = new ArrayList<>();
  private final List<Arc> arcs = new ArrayList<>();
  private final List<Double> specificDuties = new ArrayList<>();
  private final List<Quota> quotas = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();

  private ModelBuilder(MarketBase base, Layout layout, List<ScenarioFact> measures, Draw draw) {
    this.base = base;
    this.layout = layout;
    this.measures = measures;
    this.draw = draw;
    this.reference = new Reference(base, draw);
    this.ways = new Ways(base, layout, measures, draw);
  }

  static BuiltModel build(MarketBase base, Layout layout, List<ScenarioFact> measures, Draw draw) {
    return new ModelBuilder(base, layout, measures, draw).build();
  }

  /** What a measure's value is in a draw. */
  static double value(ScenarioFact measure, Draw draw) {
    String key = String.join(
        "|",
        measure.scenario(),
        String.valueOf(measure.step()),
        measure.measure().name(),
        measure.countries().map(Object::toString).orElse(""),
        measure.toCountries().map(Object::toString).orElse(""),
        String.join("+", measure.stages()),
        measure.use(),
        measure.starts().map(Object::toString).orElse(""));
    return draw.of(key, measure.value().orElseThrow());
  }

  private List<ScenarioFact> of(Measure measure) {
    return measures.stream().filter(fact -> fact.measure() == measure).toList();
  }

  private BuiltModel build() {
    supplies();
    uses();
    conversions();
    List<Integer> transport = transports();
    exportQuotas(transport);
    return new BuiltModel(
        new SpatialModel(layout.nodes(), curves, arcs, quotas), layout, specificDuties, limits);
  }

  private void supplies() {
    double elasticity = Reference.tonnes(base.supplyElasticity(), draw);
    double[] mined = new double[layout.regions().size()];
    for (Supply supply : base.mined()) {
      mined[layout.indexOf(supply.country())] += Reference.tonnes(supply.tonnes(), draw);
    }
    for (ScenarioFact measure : of(Measure.MINE_CAPACITY)) {
      Country country = measure.countries().orElseThrow().members().getFirst();
      mined[layout.indexOf(country)] += value(measure, draw);
    }
    for (int r = 0; r < mined.length; r++) {
      supply(r, 0, mined[r], elasticity);
    }
    for (Supply supply : base.scrap()) {
      supply(
          layout.indexOf(supply.country()),
          base.scrapStage(),
          Reference.tonnes(supply.tonnes(), draw),
          elasticity);
    }
  }

  private void supply(int region, int stage, double tonnes, double elasticity) {
    curves.add(Curve.ofElasticity(
        layout.node(region, stage),
        Curve.Side.SUPPLY,
        tonnes,
        reference.priceUsdPerTonne[stage],
        elasticity));
  }

  private void uses() {
    for (Use use : base.uses()) {
      int region = layout.indexOf(use.country().orElseThrow());
      use(region, use, Reference.useTonnes(use, draw));
    }
    for (int k = 0; k < base.restShares().size(); k++) {
      use(layout.rest(), base.restShares().get(k), reference.restUseTonnes[k]);
    }
  }

  private void use(int region, Use use, double tonnes) {
    double left = tonnes;
    for (ScenarioFact measure : of(Measure.DEMAND_SHIFT)) {
      boolean meant = layout.regions().get(region).isMeant(measure.countries())
          && (measure.use().isEmpty() || measure.use().equals(use.use()));
      left *= meant ? 1 - value(measure, draw) : 1;
    }
    CalibratedFigure elasticity = base.demandElasticity(use.use());
    curves.add(Curve.ofElasticity(
        layout.node(region, use.stage()),
        Curve.Side.DEMAND,
        left,
        reference.priceUsdPerTonne[use.stage()],
        Reference.tonnes(elasticity, draw)));
  }

  private void conversions() {
    double[] placed = new double[base.stages().size() - 1];
    for (Capacity capacity : base.capacities()) {
      double out = Reference.tonnes(capacity.tonnesOut(), draw);
      placed[capacity.from()] += out;
      plant(List.of(layout.indexOf(capacity.country())), capacity.from(), out);
    }
    double spare = 1 + Reference.tonnes(base.spareCapacity(), draw);
    for (int s = 0; s < placed.length; s++) {
      plant(List.of(layout.rest()), s, reference.throughputTonnes[s] * spare - placed[s]);
    }
    for (ScenarioFact measure : of(Measure.PLANT_CAPACITY)) {
      List<Integer> regions = measure.countries().orElseThrow().members().stream()
          .map(layout::indexOf)
          .toList();
      plant(regions, base.stage(measure.stages().getFirst()), value(measure, draw));
    }
  }

  /** One capacity, of one country or of several together. */
  private void plant(List<Integer> regions, int stage, double tonnesOut) {
    List<Integer> own = new ArrayList<>();
    for (int region : regions) {
      own.add(arcs.size());
      arcs.add(new Arc(
          layout.node(region, stage),
          layout.node(region, stage + 1),
          reference.recovery[stage],
          reference.costUsdPerTonneOut[stage] * reference.recovery[stage],
          0));
      specificDuties.add(0.0);
    }
    double limit = Math.max(LEAST_TONNES, tonnesOut) / reference.recovery[stage];
    quotas.add(new Quota(own, limit));
    limits.add(new Limit(
        Limit.Kind.PLANTS,
        regions,
        base.stages().get(stage).name() + " to " + base.stages().get(stage + 1).name()));
  }

  private List<Integer> transports() {
    List<Integer> made = new ArrayList<>();
    int regions = layout.regions().size();
    for (int stage = 0; stage < layout.stages(); stage++) {
      for (int from = 0; from < regions; from++) {
        for (int to = 0; to < regions; to++) {
          if (from != to && !ways.isClosed(from, to, stage)) {
            double duty = ways.specificDutyUsdPerTonne(from, to, stage);
            made.add(arcs.size());
            arcs.add(new Arc(
                layout.node(from, stage),
                layout.node(to, stage),
                1,
                ways.freightUsdPerTonne(from, to, stage) + duty,
                ways.adValoremFraction(from, to, stage)));
            specificDuties.add(duty);
          }
        }
      }
    }
    return made;
  }

  private void exportQuotas(List<Integer> transport) {
    for (ScenarioFact measure : of(Measure.EXPORT_QUOTA)) {
      List<Integer> own = new ArrayList<>();
      for (int a : transport) {
        Arc arc = arcs.get(a);
        boolean leaves =
            layout.regions().get(layout.region(arc.from())).isMeant(measure.countries())
                && !layout.regions().get(layout.region(arc.to())).isMeant(measure.countries());
        if (leaves && ways.isStage(measure, layout.stage(arc.from()))) {
          own.add(a);
        }
      }
      if (!own.isEmpty()) {
        quotas.add(new Quota(own, Math.max(LEAST_TONNES, value(measure, draw))));
        limits.add(new Limit(
            Limit.Kind.LICENCES,
            own.stream().map(a -> layout.region(arcs.get(a).from())).distinct().toList(),
            measure.stages().isEmpty() ? "all stages" : String.join(" and ", measure.stages())));
      }
    }
  }
}
