package org.lodemark.market.contract;

import static org.lodemark.market.range.Formula.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.fact.ContractTermFact;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;
import org.lodemark.market.range.Ranges;
import org.lodemark.market.range.Scenario;

/**
 * What a contract pays for a material: net smelter return, or a percentage of the metal's price.
 *
 * <p>For a dry tonne with grade a of each metal, in USD:
 *
 * <pre>
 * payable_i = max(0, min(a_i f_i, a_i - d_i))
 * settled   = sum payable_i p_i - treatment - sum rc_i payable_i - sum penalties      (NSR)
 * settled   = a q p - sum penalties                                                   (percentage)
 * net       = settled (1 - w) - insurance x settled (1 - w) - assay
 * </pre>
 *
 * w is the weight deduction: the buyer settles for fewer tonnes than were sent, so it takes its part
 * of revenue, charges and penalties alike. Freight to the gate where the contract pays is taken by
 * the ladder, which knows the way. Every term but the grade only ever raises or only ever lowers
 * the result.
 */
public final class Sale {
  private final Contract contract;
  private final Material material;
  private final Optional<Parameter> lotDryTonnes;

  /**
   * A sale of a material by a contract.
   *
   * @param lotDryTonnes of the lot, over which a cost of each lot is spread; a lot of which no
   *     tonnes are known bears none of it, and {@link #isLotCostSpread} says so
   */
  public Sale(Contract contract, Material material, Optional<Parameter> lotDryTonnes) {
    this.contract = contract;
    this.lotDryTonnes = lotDryTonnes;
    this.material = material.withGrade(material.grade().turningAt(turns(contract, material)));
  }

  /** Grades at which the formula turns: where a deduction stops to bind, a penalty begins or ends. */
  private static List<Double> turns(Contract contract, Material material) {
    List<Double> turns = new ArrayList<>();
    for (Payable payable : contract.payables()) {
      if (payable.element().equals(material.metal())) {
        Range d = payable.deduction().range();
        Range f = payable.fraction().range();
        for (double deduction : new double[] {d.low(), d.high()}) {
          turns.add(deduction);
          turns.add(deduction / (1 - f.low()));
          turns.add(deduction / (1 - f.high()));
        }
      }
    }
    for (Penalty penalty : contract.penalties()) {
      List<Parameter> ends = new ArrayList<>(List.of(penalty.from()));
      penalty.to().ifPresent(ends::add);
      for (Parameter end : ends) {
        turns.addAll(turns(penalty, end.range(), material));
      }
    }
    return turns.stream().filter(Double::isFinite).distinct().toList();
  }

  private static List<Double> turns(Penalty penalty, Range end, Material material) {
    if (penalty.element().equals(material.metal())) {
      return List.of(end.low(), end.high());
    }
    Parameter assay = material.assays().get(penalty.element());
    if (assay == null || !penalty.ofMetal()) {
      return List.of();
    }
    Range a = assay.range();
    return List.of(
        a.low() / end.low(), a.low() / end.high(), a.high() / end.low(), a.high() / end.high());
  }

  public Contract contract() {
    return contract;
  }

  public Material material() {
    return material;
  }

  /** False where a cost of each lot could not be spread, because no tonnes are known. */
  public boolean isLotCostSpread() {
    return lotDryTonnes.isPresent() || contract.assayUsdPerLot().range().high() == 0;
  }

  /** Of a dry tonne, before any deduction, in USD. */
  public double revenueUsdPerDryTonne(Scenario s) {
    if (contract.type() == ContractTermFact.Type.PERCENTAGE) {
      return s.of(material.grade())
          * product(s.of(contract.payableOfPrice()), s.of(contract.priceUsd()));
    }
    double sum = 0;
    for (Payable payable : contract.payables()) {
      sum += product(paid(s, payable), s.of(payable.priceUsd()));
    }
    return sum;
  }

  private double paid(Scenario s, Payable payable) {
    return material
        .findGrade(payable.element())
        .map(grade -> payable.payable(s, s.of(grade)))
        .orElse(0.0);
  }

  public double treatmentUsdPerDryTonne(Scenario s) {
    return contract.type() == ContractTermFact.Type.NSR ? s.of(contract.treatmentUsd()) : 0;
  }

  public double refiningUsdPerDryTonne(Scenario s) {
    double sum = 0;
    for (Payable payable : contract.payables()) {
      sum += product(paid(s, payable), s.of(payable.refiningUsd()));
    }
    return sum;
  }

  /** Of a dry tonne, for one penalty, in USD. */
  public double penaltyUsdPerDryTonne(Scenario s, Penalty penalty) {
    return material
        .findGrade(penalty.element())
        .map(grade -> penalty.usdPerDryTonne(s, s.of(grade), s.of(material.grade())))
        .orElse(0.0);
  }

  private double settled(Scenario s) {
    double settled =
        revenueUsdPerDryTonne(s) - treatmentUsdPerDryTonne(s) - refiningUsdPerDryTonne(s);
    for (Penalty penalty : contract.penalties()) {
      settled -= penaltyUsdPerDryTonne(s, penalty);
    }
    return settled;
  }

  public double weightDeductionUsdPerDryTonne(Scenario s) {
    return product(s.of(contract.weightDeduction()), settled(s));
  }

  /** For the tonnes that are paid. */
  private double paid(Scenario s) {
    return product(1 - s.of(contract.weightDeduction()), settled(s));
  }

  public double insuranceUsdPerDryTonne(Scenario s) {
    return product(s.of(contract.insurance()), Math.max(0, paid(s)));
  }

  public double assayUsdPerDryTonne(Scenario s) {
    double perLot = lotDryTonnes
        .map(tonnes -> s.of(contract.assayUsdPerLot()) / s.of(tonnes))
        .orElse(0.0);
    return perLot + s.of(contract.assayUsdPerDryTonne());
  }

  /** What is paid for a dry tonne at the contract's gate, in USD. */
  public double netUsdPerDryTonne(Scenario s) {
    return paid(s) - insuranceUsdPerDryTonne(s) - assayUsdPerDryTonne(s);
  }

  /** What is paid for a tonne of contained metal at the contract's gate, in USD. */
  public double netUsdPerContainedTonne(Scenario s) {
    return netUsdPerDryTonne(s) / s.of(material.grade());
  }

  /** Whether a buyer would take the lot. */
  public List<Acceptance> acceptances() {
    return contract.rejects().stream().map(this::acceptance).toList();
  }

  private Acceptance acceptance(RejectLimit reject) {
    Optional<Parameter> grade = material.findGrade(reject.element());
    if (grade.isEmpty() || grade.get().findMissing().isPresent()) {
      return new Acceptance(reject, Optional.empty(), Acceptance.Outcome.NOT_ASSAYED);
    }
    Formula measured = reject.ofMetal()
        ? Formula.of(grade.get()).over(Formula.of(material.grade()))
        : Formula.of(grade.get());
    Range found = Ranges.of(measured);
    Range limit = reject.limit().range();
    Acceptance.Outcome outcome = found.low() > limit.high()
        ? Acceptance.Outcome.REJECTED
        : found.high() > limit.low()
            ? Acceptance.Outcome.MAY_BE_REJECTED
            : Acceptance.Outcome.TAKEN;
    return new Acceptance(reject, Optional.of(found), outcome);
  }
}
