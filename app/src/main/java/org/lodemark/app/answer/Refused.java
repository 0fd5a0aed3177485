package org.lodemark.app.answer;

import java.util.List;
import java.util.stream.Collectors;

/** A question that cannot be asked as it was typed, with all that is wrong with it. */
public final class Refused extends RuntimeException {
  private final transient List<Refusal> refusals;

  public Refused(List<Refusal> refusals) {
    super(refusals.stream().map(Refusal::text).collect(Collectors.joining("\n  ")));
    this.refusals = List.copyOf(refusals);
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
