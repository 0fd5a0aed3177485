package org.lodemark.domain.commodity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A compound by its formula, such as {@code Fe2O3}: symbols with counts, no brackets.
 *
 * @param formula the formula as written
 * @param name its name
 * @param atoms number of atoms by element symbol
 */
public record Compound(String formula, String name, Map<String, Integer> atoms) {
  private static final Pattern ELEMENT = Pattern.compile("([A-Z][a-z]?)(\\d{0,3})");

  public Compound {
    atoms = Map.copyOf(atoms);
    if (atoms.isEmpty() || atoms.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException(
          "formula \"" + formula + "\": element symbols with counts, such as H2O");
    }
  }

  /**
   * Reads a formula.
   *
   * @throws IllegalArgumentException when the formula cannot be read
   */
  public static Compound parse(String formula, String name) {
    Map<String, Integer> atoms = new LinkedHashMap<>();
    Matcher matcher = ELEMENT.matcher(formula);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      String count = matcher.group(2);
      atoms.merge(matcher.group(1), count.isEmpty() ? 1 : Integer.parseInt(count), Integer::sum);
      end = matcher.end();
    }
    boolean readWhole = end == formula.length();
    return new Compound(formula, name, readWhole ? atoms : Map.of());
  }

  /**
   * The mass of one element in the compound as a fraction of the whole: n_e m_e / sum n_i m_i.
   *
   * @param atomicMasses by symbol, all of one unit
   * @throws IllegalArgumentException when an atomic mass is missing
   */
  public BigDecimal massFraction(String element, Map<String, BigDecimal> atomicMasses) {
    BigDecimal whole = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    for (Map.Entry<String, Integer> atom : atoms.entrySet()) {
      BigDecimal mass = atomicMasses.get(atom.getKey());
      if (mass == null) {
        throw new IllegalArgumentException(
            "formula " + formula + ": no atomic mass for " + atom.getKey());
      }
      BigDecimal sum = mass.multiply(BigDecimal.valueOf(atom.getValue()));
      whole = whole.add(sum);
      if (atom.getKey().equals(element)) {
        part = sum;
      }
    }
    return part.divide(whole, new MathContext(12, RoundingMode.HALF_EVEN));
  }
}
