package org.lodemark.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the table.
 *
 * @param gate what must hold, in words; empty for a line that only informs
 * @param figures numbers by name, for the JSON
 */
record Line(
    String what, String gate, String measured, Verdict verdict, Map<String, Double> figures) {
  enum Verdict {
    PASS,
    SHORTFALL,
    NOT_MEASURED,
    INFO
  }

  Line {
    figures = new TreeMap<>(figures);
  }

  /** A ratio that must reach a least value. */
  static Line atLeast(String what, double least, double ratio, Map<String, Double> figures) {
    return new Line(
        what,
        format("at least %.0f x", least),
        format("%.1f x", ratio),
        ratio >= least ? Verdict.PASS : Verdict.SHORTFALL,
        figures);
  }

  /** A figure that must not exceed a greatest value. */
  static Line atMost(
      String what, double most, double value, String unit, Map<String, Double> figures) {
    return new Line(
        what,
        format("at most %s %s", plain(most), unit),
        format("%.3g %s", value, unit),
        value <= most ? Verdict.PASS : Verdict.SHORTFALL,
        figures);
  }

  static Line informs(String what, String measured, Map<String, Double> figures) {
    return new Line(what, "", measured, Verdict.INFO, figures);
  }

  /** A gate that this form does not judge, and why. */
  static Line notMeasured(String what, String gate, String why) {
    return new Line(what, gate, why, Verdict.NOT_MEASURED, Map.of());
  }

  /** The same figures under a gate that holds for another size. */
  Line onlyToldAtThisSize() {
    return new Line(
        what, gate, measured + "; not measured in this form", Verdict.NOT_MEASURED, figures);
  }

  /** Always with a point for the decimals. */
  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
  static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? format("%.0f", value) : format("%.1f", value);
  }
}
