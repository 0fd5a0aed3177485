package org.lodemark.market.contract;

import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.fact.ContractTermFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;

/**
 * By what a lot is paid. All money is in USD.
 *
 * @param id as the table names it
 * @param forms it is stated for
 * @param gate where it is paid; empty: where the lot is
 * @param statedGrades it is stated for, where it says so
 * @param payables metals paid for by themselves, of a smelter's contract
 * @param payableOfPrice part of the metal's price paid for all contained metal, of a percentage
 *     contract
 * @param priceUsd of a tonne of the metal, on which the percentage is taken
 * @param treatmentUsd for a dry tonne
 * @param weightDeduction fraction of the dry weight that is not paid
 * @param insurance fraction of what is paid
 * @param assayUsdPerLot for each lot
 * @param assayUsdPerDryTonne for each dry tonne
 * @param quotationalMonths months from arrival to the month whose price counts, where stated
 */
public record Contract(
    String id,
    ContractTermFact.Type type,
    List<Form> forms,
    String gate,
    Optional<Range> statedGrades,
    List<Payable> payables,
    Parameter payableOfPrice,
    Parameter priceUsd,
    Parameter treatmentUsd,
    List<Penalty> penalties,
    List<RejectLimit> rejects,
    Parameter weightDeduction,
    Parameter insurance,
    Parameter assayUsdPerLot,
    Parameter assayUsdPerDryTonne,
    Optional<Parameter> quotationalMonths) {
  public Contract {
    forms = List.copyOf(forms);
    payables = List.copyOf(payables);
    penalties = List.copyOf(penalties);
    rejects = List.copyOf(rejects);
  }

  /** Whether it, or the user, says which part of the metal is paid. */
  public boolean saysWhatIsPaid() {
    return type == ContractTermFact.Type.PERCENTAGE
        ? payableOfPrice.findMissing().isEmpty()
        : payables.stream().noneMatch(one -> one.fraction().findMissing().isPresent());
  }

  /** Whether a grade lies within those it is stated for, or may. */
  public boolean statedFor(Range grade) {
    return statedGrades
        .map(stated -> grade.low() >= stated.low() && grade.high() <= stated.high())
        .orElse(true);
  }
}
