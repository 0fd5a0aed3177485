package org.lodemark.trials.cases;

import java.util.List;
import org.lodemark.atlas.Atlas;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.ledger.statement.Statement;
import org.lodemark.ledger.store.StatementList;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.evidence.TestParameters;
import org.lodemark.origin.verify.VerifyOptions;

/** Takes simulated records the way a store's are taken. */
public final class SimulatedBooks {
  private SimulatedBooks() {}

  public static Books of(Iterable<? extends Statement> statements, Atlas atlas) {
    return Books.of(
        new StatementList("simulated", statements), atlas.world().countries(), atlas.commodity());
  }

  /** What a user gets who sets nothing. */
  public static VerifyOptions options(Atlas atlas) {
    return new VerifyOptions(
        Assumptions.DEFAULT, LossRule.ADVERSARIAL, TestParameters.of(atlas.measures()), List.of());
  }
}
