package org.lodemark.market.contract;

import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.commodity.Form;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Parameter;

/**
 * What is sold: its form, its metal, its water, and what else was found in it.
 *
 * @param metal symbol of the metal it is sold for
 * @param grade contained metal as a fraction of dry mass
 * @param moisture fraction of wet mass
 * @param assays other elements by symbol, as fractions of dry mass; what was below a limit of
 *     detection lies between 0 and that limit
 */
public record Material(
    String metal, Form form, Parameter grade, Parameter moisture, Map<String, Parameter> assays) {
  public Material {
    assays = Map.copyOf(assays);
    if (!(grade.range().low() > 0) || grade.range().high() > 1) {
      throw new IllegalArgumentException("grade " + grade.range().low() + " to "
          + grade.range().high() + ": above 0 and up to 1 (100 %)");
    }
    if (moisture.range().low() < 0 || !(moisture.range().high() < 1)) {
      throw new IllegalArgumentException("moisture " + moisture.range().low() + " to "
          + moisture.range().high() + ": from 0 to less than 1 (100 %)");
    }
  }

  /** The grade of an element: of the metal itself, or as assayed. */
  public Optional<Parameter> findGrade(String element) {
    return element.equals(metal) ? Optional.of(grade) : Optional.ofNullable(assays.get(element));
  }

  /** Tonnes of contained metal in a wet tonne: (1 - moisture) x grade. */
  public Formula containedPerWetTonne() {
    return s -> (1 - s.of(moisture)) * s.of(grade);
  }

  /** The same material at another grade, other elements as they are. */
  public Material withGrade(Parameter other) {
    return new Material(metal, form, other, moisture, assays);
  }
}
