package org.lodemark.origin.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.commodity.Compound;
import org.lodemark.domain.custody.LotId;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.origin.books.BookRow;

/**
 * B3: a lot sold as a form that is one compound holds more metal than the compound can. Which forms,
 * and which compound, stand in the table of parameters. An oxide ore is richer than a sulfide, and is
 * not tested.
 */
final class Stoichiometry implements EvidenceTest {
  @Override
  public TestId id() {
    return TestId.B3;
  }

  @Override
  public TestOutcome run(EvidenceCase records) {
    Optional<Compound> compound = records
        .parameters()
        .find(id(), "compound")
        .map(MeasureFact::text)
        .flatMap(formula -> records.atlas().commodity().compounds().stream()
            .filter(known -> known.formula().equals(formula))
            .findFirst());
    if (compound.isEmpty()) {
      return new TestOutcome.NotApplicable(
          id(), "the parameters name no compound of this commodity");
    }
    double most = records.atlas().commodity().metalFraction(compound.get()).doubleValue()
        + 2 * records.parameters().get(id(), "assay sd");
    Set<String> forms = records.parameters().find(id(), "sulfide form").stream()
        .map(MeasureFact::text)
        .collect(Collectors.toSet());
    Map<LotId, Double> assayed = assayed(records);
    Evidence evidence = new Evidence(id());
    for (BookRow row : records.books().rows()) {
      if (row.form().filter(forms::contains).isEmpty()) {
        continue;
      }
      Double ofLot = row.low().lot().map(assayed::get).orElse(null);
      double grade = row.gradeFraction().orElse(ofLot == null ? Double.NaN : ofLot);
      if (Double.isNaN(grade)) {
        continue;
      }
      evidence.examined(List.of(row));
      if (grade > most) {
        evidence.found(
            (grade - most) / most * 5,
            row.low().lot().map(lot -> lot + " ").orElse("A row ") + "is written as "
                + row.form().get() + " of " + Say.percent(grade) + "; pure "
                + compound.get().formula() + " and its assay error end at " + Say.percent(most)
                + ".",
            List.of(row));
      }
    }
    return evidence.outcome("no row of such a form states a grade");
  }

  private static Map<LotId, Double> assayed(EvidenceCase records) {
    Map<LotId, Double> grades = new HashMap<>();
    for (AssayStatement assay : records.books().assays()) {
      boolean ofMetal =
          assay.element().equalsIgnoreCase(records.atlas().commodity().symbol());
      if (ofMetal && assay.unit().equals("%")) {
        assay.value().ifPresent(value -> grades.put(assay.lot(), value.doubleValue() / 100));
      }
    }
    return grades;
  }
}
