package org.lodemark.atlas.load;

import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.fact.ContractTermFact;
import org.lodemark.atlas.fact.ContractTermFact.Term;
import org.lodemark.input.Problems;

/** Whether the rows of a contract make one: what no row can see by itself. */
final class ContractCheck {
  private final List<ContractTermFact> facts;
  private final Problems problems;

  private ContractCheck(List<ContractTermFact> facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  /** Adds a problem at the row of each mistake. */
  static void check(List<ContractTermFact> facts, Problems problems) {
    ContractCheck check = new ContractCheck(facts, problems);
    facts.forEach(check::likeTheFirst);
    facts.forEach(check::hasItsStep);
  }

  private void likeTheFirst(ContractTermFact fact) {
    ContractTermFact first = facts.stream()
        .filter(one -> one.contract().equals(fact.contract()))
        .findFirst()
        .orElse(fact);
    if (fact.type() != first.type()
        || !fact.forms().equals(first.forms())
        || !fact.gate().equals(first.gate())) {
      add(
          fact,
          "contract",
          "type, form and gate differ from those of the contract's first row, "
              + first.provenance().where());
    }
  }

  private void hasItsStep(ContractTermFact fact) {
    switch (fact.term()) {
      case PENALTY_RATE -> needs(fact, Term.PENALTY_STEP);
      case SHORTFALL_RATE -> needs(fact, Term.SHORTFALL_STEP);
      case PENALTY_FROM, PENALTY_TO -> sameUnit(fact, Term.PENALTY_STEP);
      default -> {}
    }
  }

  private Optional<ContractTermFact> beside(ContractTermFact fact, Term term) {
    return facts.stream()
        .filter(one -> one.contract().equals(fact.contract())
            && one.term() == term
            && one.element().equals(fact.element())
            && one.band() == fact.band())
        .findFirst();
  }

  private void needs(ContractTermFact fact, Term step) {
    if (beside(fact, step).isEmpty()) {
      add(
          fact,
          "term",
          fact.term().word() + " has no " + step.word()
              + " with its element and band: the money is for each step");
    }
  }

  private void sameUnit(ContractTermFact fact, Term step) {
    beside(fact, step)
        .filter(one -> !one.unit().equals(fact.unit()))
        .ifPresent(one -> add(
            fact,
            "unit",
            fact.unit() + " differs from " + one.unit()
                + " of the step: both are of the dry mass, or" + " both of the metal"));
  }

  private void add(ContractTermFact fact, String column, String message) {
    Location where = fact.provenance().where();
    problems.add(where.file(), where.line(), column, message);
  }
}
