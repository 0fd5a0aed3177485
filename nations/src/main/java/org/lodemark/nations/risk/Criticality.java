package org.lodemark.nations.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.CriticalityMethod;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.CriticalityFact;
import org.lodemark.atlas.fact.CriticalityFact.Parameter;
import org.lodemark.atlas.fact.GovernanceFact;
import org.lodemark.atlas.fact.SectorFact;
import org.lodemark.atlas.fact.ShareFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Country;
import org.lodemark.nations.Question;
import org.lodemark.nations.risk.StageRisk.Contribution;
import org.lodemark.nations.risk.StageRisk.WeightedHhi;

/**
 * The method of the EU criticality studies (European Commission 2017, used again in 2020 and 2023):
 *
 * <pre>
 * HHI = sum S^2 x WGI x t            per supply, WGI on 0 (best) to 10
 * SR  = (HHI_GS x IR/2 + HHI_EU x (1 - IR/2)) x (1 - EoL_RIR) x SI_SR
 * EI  = sum A_s x Q_s x SI_EI x 10 / max Q
 * </pre>
 *
 * Where only the global or only the importer's supply is known, that HHI stands alone.
 */
public final class Criticality {
  private static final double WORST_GOVERNANCE = 10;

  private final Atlas atlas;
  private final List<String> missing = new ArrayList<>();

  private Criticality(Atlas atlas) {
    this.atlas = atlas;
  }

  /** Computes what the atlas has inputs for; empty when it carries no study. */
  public static Optional<CriticalityAnswer> of(Atlas atlas, Question question) {
    return atlas.criticality().map(method -> new Criticality(atlas).answer(method, question));
  }

  private CriticalityAnswer answer(CriticalityMethod method, Question question) {
    List<StageRisk> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      if (question.asks(stage)) {
        stageRisk(method, stage).ifPresent(stages::add);
      }
    }
    Optional<EconomicImportance> importance = economicImportance();
    return new CriticalityAnswer(method, stages, importance, List.copyOf(missing));
  }

  private Optional<StageRisk> stageRisk(CriticalityMethod method, Stage stage) {
    Optional<WeightedHhi> global = weightedHhi(stage, fact -> fact.supplyTo().isWorld());
    Optional<WeightedHhi> importer =
        weightedHhi(stage, fact -> fact.supplyTo().equals(method.importer()));
    Optional<CriticalityFact> reliance = find(Parameter.IMPORT_RELIANCE, stage);
    Optional<CriticalityFact> recycling = find(Parameter.END_OF_LIFE_RECYCLING_RATE, stage);
    Optional<CriticalityFact> substitution = find(Parameter.SUBSTITUTION_INDEX_SUPPLY_RISK, stage);
    if (global.isEmpty() && importer.isEmpty()) {
      missing.add("supply risk of " + stage.word() + ": no shares of supply");
      return Optional.empty();
    }
    if (reliance.isEmpty() || recycling.isEmpty() || substitution.isEmpty()) {
      missing.add("supply risk of " + stage.word()
          + ": needs import reliance, recycling rate and substitution index");
      return Optional.empty();
    }
    double ir = reliance.get().value();
    double rest = (1 - recycling.get().value()) * substitution.get().value();
    Interval risk = combine(global, importer, ir).times(rest);
    return Optional.of(new StageRisk(
        stage,
        global,
        importer,
        ir,
        recycling.get().value(),
        substitution.get().value(),
        risk,
        List.of(
            reliance.get().provenance(),
            recycling.get().provenance(),
            substitution.get().provenance())));
  }

  private static Interval combine(
      Optional<WeightedHhi> global, Optional<WeightedHhi> importer, double importReliance) {
    if (global.isEmpty()) {
      return importer.orElseThrow().value();
    }
    if (importer.isEmpty()) {
      return global.get().value();
    }
    return global
        .get()
        .value()
        .times(importReliance / 2)
        .plus(importer.get().value().times(1 - importReliance / 2));
  }

  private interface Choice {
    boolean takes(ShareFact fact);
  }

  private Optional<WeightedHhi> weightedHhi(Stage stage, Choice choice) {
    List<Contribution> contributions = new ArrayList<>();
    List<Country> withoutGovernance = new ArrayList<>();
    Interval sum = Interval.exactly(0);
    for (ShareFact fact : latestStudy(stage, choice)) {
      Contribution contribution = contribution(fact);
      if (contribution.governance().isEmpty()) {
        withoutGovernance.add(fact.country());
      }
      contributions.add(contribution);
      sum = sum.plus(contribution.value());
    }
    if (contributions.isEmpty()) {
      return Optional.empty();
    }
    contributions.sort(
        Comparator.comparingDouble((Contribution one) -> -one.value().high())
            .thenComparing(one -> one.country().iso3()));
    return Optional.of(
        new WeightedHhi(sum, List.copyOf(contributions), List.copyOf(withoutGovernance)));
  }

  /** The shares of the latest study alone: two studies' shares are two readings, never a sum. */
  private List<ShareFact> latestStudy(Stage stage, Choice choice) {
    List<ShareFact> shares = atlas.shares().stream()
        .filter(fact -> fact.stage() == stage && choice.takes(fact))
        .toList();
    Comparator<ShareFact> byAge = Comparator.comparing(ShareFact::period)
        .thenComparing(fact -> fact.provenance().edition());
    return shares.stream()
        .max(byAge)
        .map(latest ->
            shares.stream().filter(fact -> byAge.compare(fact, latest) == 0).toList())
        .orElse(List.of());
  }

  private Contribution contribution(ShareFact fact) {
    Optional<Double> governance =
        atlas.world().findGovernance(fact.country()).map(GovernanceFact::scaled0to10);
    Interval weight = governance
        .map(Interval::exactly)
        .orElse(new Interval(0, WORST_GOVERNANCE))
        .times(fact.tradeParameter());
    Interval share = fact.share();
    Interval value = new Interval(
        share.low() * share.low() * weight.low(), share.high() * share.high() * weight.high());
    return new Contribution(
        fact.country(), share, governance, fact.tradeParameter(), value, fact.provenance());
  }

  /** The figure of a stage, or the one that holds for all stages. */
  private Optional<CriticalityFact> find(Parameter parameter, Stage stage) {
    List<CriticalityFact> ofParameter = atlas.criticalityInputs().stream()
        .filter(fact -> fact.parameter() == parameter)
        .toList();
    return ofParameter.stream()
        .filter(fact -> fact.stage().equals(Optional.of(stage)))
        .findFirst()
        .or(() -> ofParameter.stream().filter(fact -> fact.stage().isEmpty()).findFirst());
  }

  private Optional<EconomicImportance> economicImportance() {
    Optional<CriticalityFact> substitution =
        find(Parameter.SUBSTITUTION_INDEX_ECONOMIC_IMPORTANCE, Stage.PROCESSING);
    List<SectorFact> users = atlas.sectors().stream()
        .filter(sector -> sector.role() == SectorFact.Role.USE)
        .toList();
    if (substitution.isEmpty() || users.isEmpty()) {
      missing.add("economic importance: needs end-use sectors and a substitution index");
      return Optional.empty();
    }
    double index = substitution.get().value();
    double largest = atlas.sectors().stream()
        .mapToDouble(SectorFact::valueAddedMillionEur)
        .max()
        .orElseThrow();
    List<EconomicImportance.Sector> sectors = users.stream()
        .map(user -> new EconomicImportance.Sector(
            user.sector(),
            user.endUseShare(),
            user.valueAddedMillionEur(),
            user.endUseShare() * user.valueAddedMillionEur() * index * 10 / largest))
        .toList();
    List<Provenance> inputs = new ArrayList<>();
    inputs.add(substitution.get().provenance());
    atlas.sectors().forEach(sector -> inputs.add(sector.provenance()));
    double value =
        sectors.stream().mapToDouble(EconomicImportance.Sector::points).sum();
    return Optional.of(new EconomicImportance(value, index, largest, sectors, List.copyOf(inputs)));
  }
}
