package org.lodemark.report.value;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.lodemark.report.text.Words;
import org.lodemark.report.value.ValueReport.FigureRow;

/** Ranges as people read them; an open end is said, never drawn as a number. */
public final class RangeWords {
  private RangeWords() {}

  public static String usd(FigureRow figure) {
    return words(figure.range(), RangeWords::money);
  }

  public static String percent(FigureRow figure) {
    return words(figure.range(), RangeWords::percent);
  }

  static String percent(List<Optional<Double>> range) {
    return words(range, RangeWords::percent);
  }

  static String number(FigureRow figure) {
    return words(figure.range(), Words::number);
  }

  static String words(List<Optional<Double>> range, DoubleFunction<String> number) {
    Optional<String> low = range.getFirst().map(number::apply);
    Optional<String> high = range.getLast().map(number::apply);
    if (low.isEmpty() && high.isEmpty()) {
      return "not known";
    }
    if (high.isEmpty()) {
      return "at least " + low.orElse("");
    }
    return low.map(least -> least.equals(high.get()) ? least : least + " to " + high.get())
        .orElseGet(() -> "at most " + high.get());
  }

  /** Whole dollars; below ten, with cents. */
  private static String money(double usd) {
    String text = Words.number(usd, Math.abs(usd) < 10 && usd != Math.rint(usd) ? 2 : 0);
    return text.equals("-0") ? "0" : text;
  }

  /** Traces of an element are told by as many digits as they have. */
  private static String percent(double fraction) {
    double percent = fraction * 100;
    double size = Math.abs(percent);
    int decimals = size == 0 || size >= 1 ? 1 : size >= 0.1 ? 2 : size >= 0.01 ? 3 : 4;
    return Words.number(percent, decimals) + " %";
  }

  static boolean isKnown(FigureRow figure) {
    return figure.range().stream().anyMatch(Optional::isPresent);
  }

  static boolean isPoint(FigureRow figure) {
    return isKnown(figure) && figure.range().getFirst().equals(figure.range().getLast());
  }
}
