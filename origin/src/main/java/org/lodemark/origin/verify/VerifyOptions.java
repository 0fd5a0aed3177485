package org.lodemark.origin.verify;

import java.util.List;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.origin.evidence.TestParameters;

/**
 * What an answer takes for granted.
 *
 * @param assumptions trust in links and origins
 * @param losses what lost metal may have been
 * @param parameters of the tests of evidence
 * @param reference assays of samples known to be of the site their lot's id names; may be empty
 */
public record VerifyOptions(
    Assumptions assumptions,
    LossRule losses,
    TestParameters parameters,
    List<AssayStatement> reference) {
  public VerifyOptions {
    reference = List.copyOf(reference);
  }
}
