package org.lodemark.app;

import java.util.List;
import org.lodemark.input.Problem;

/** An input that was refused, with everything that is wrong with it. */
public final class BadInput extends Exception {
  private final transient List<Problem> problems;

  public BadInput(String what, List<Problem> problems) {
    super(what);
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
