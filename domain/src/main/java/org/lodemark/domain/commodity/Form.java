package org.lodemark.domain.commodity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MoistureRange;

/**
 * A form in which the commodity is sold, or a group of forms when a figure does not tell which.
 *
 * @param id lower-case, with dashes
 * @param name in words
 * @param stage empty when a group spans stages
 * @param hsCodes under which it crosses borders; may be empty
 * @param grade what its grade may be when no assay is at hand
 * @param moisture what its moisture may be when none was measured
 */
public record Form(
    String id,
    String name,
    Optional<Stage> stage,
    List<HsCode> hsCodes,
    GradeRange grade,
    MoistureRange moisture) {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

  public Form {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "form id \"" + id + "\": lower-case letters, digits, dashes");
    }
    hsCodes = List.copyOf(hsCodes);
  }

  /** The hull of several forms: of a material that is one of them. */
  public static Form anyOf(String id, String name, List<Form> forms) {
    Form hull = forms.getFirst();
    for (Form form : forms) {
      Optional<Stage> stage = hull.stage.equals(form.stage) ? hull.stage : Optional.empty();
      hull = new Form(
          id,
          name,
          stage,
          List.of(),
          hull.grade.hull(form.grade),
          hull.moisture.hull(form.moisture));
    }
    List<HsCode> codes =
        forms.stream().flatMap(f -> f.hsCodes.stream()).distinct().sorted().toList();
    return new Form(id, name, hull.stage, codes, hull.grade, hull.moisture);
  }
}
