package org.lodemark.simworld.books;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.WorldFrame;
import org.lodemark.simworld.physical.Material;

/** Measures lots: the metal and trace elements. */
public final class Laboratory {
  private static final List<String> NAMES =
      List.of("Simulated laboratory A", "Simulated laboratory B", "Simulated laboratory C");
  private static final MathContext FOUR_DIGITS = new MathContext(4);
  private static final MathContext THREE_DIGITS = new MathContext(3);

  private final WorldFrame frame;
  private final boolean noise;
  private final Chance chance;
  private final Ledger ledger;

  public Laboratory(WorldFrame frame, boolean noise, Chance chance, Ledger ledger) {
    this.frame = frame;
    this.noise = noise;
    this.chance = chance;
    this.ledger = ledger;
  }

  /** Measures one sample, with this laboratory's errors, and files it under the lot's name. */
  public void assay(String lot, Material material, long day) {
    Optional<String> laboratory = Optional.of(chance.oneOf(NAMES));
    double metalError = noise ? frame.parameters().range("good assay error").high() : 0;
    double traceError = noise ? frame.parameters().get("trace error") : 0;
    double percent = Math.min(99.99, 100 * material.grade() * (1 + metalError * chance.normal()));
    file(lot, laboratory, day, frame.commodity().symbol(), percent, "%", FOUR_DIGITS);
    for (int i = 0; i < frame.traces().size(); i++) {
      double ppm =
          1e6 * material.traceGrams()[i] / material.dry() * (1 + traceError * chance.normal());
      file(lot, laboratory, day, frame.traces().get(i), Math.max(0.01, ppm), "ppm", THREE_DIGITS);
    }
  }

  private void file(
      String lot,
      Optional<String> laboratory,
      long day,
      String element,
      double value,
      String unit,
      MathContext digits) {
    ledger.add(new AssayStatement(
        new LotId(lot),
        laboratory,
        Optional.of(Calendar.day(day)),
        element,
        Optional.of(new BigDecimal(value).round(digits)),
        unit,
        Optional.of("simulated"),
        Optional.empty(),
        Map.of()));
  }
}
