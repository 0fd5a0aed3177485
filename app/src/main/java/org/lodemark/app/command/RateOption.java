package org.lodemark.app.command;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.app.answer.Typed;
import picocli.CommandLine.Option;

/** Exchange rates of the user's. */
final class RateOption {
  @Option(
      names = "--rate",
      paramLabel = "CUR=X",
      split = ",",
      description = "X units of a currency for one US dollar, at all times; goes before the table.")
  private List<String> rates = new ArrayList<>();

  /** Hands over what was typed. */
  void into(Typed typed) {
    typed.put("rate", rates);
  }
}
