package org.lodemark.app.answer;

import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.SourceTrust;
import org.lodemark.flow.custody.Trust;

/** What is believed: {@code trust} and {@code sources}. */
final class AssumptionWords {
  private AssumptionWords() {}

  static Assumptions read(Typed typed) {
    Assumptions chosen = Assumptions.DEFAULT;
    chosen = typed.word("trust", Trust.class).map(chosen::withTrust).orElse(chosen);
    return typed.word("sources", SourceTrust.class).map(chosen::withSources).orElse(chosen);
  }
}
