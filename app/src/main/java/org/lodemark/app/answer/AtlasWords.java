package org.lodemark.app.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/** Words that name what an atlas knows: countries, stages, times. */
final class AtlasWords {
  private AtlasWords() {}

  static Optional<Period> period(Typed typed) {
    return typed.parse("period", Period::parse);
  }

  static Optional<Stage> stage(Typed typed, String fix) {
    return typed.choose("stage", Stage::find, fix);
  }

  /** All countries that are named; every name that is none of a country is told at once. */
  static Set<Country> countries(Typed typed, Countries countries) {
    Set<Country> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String name : typed.listByComma("country")) {
      if (name.isBlank()) {
        typed.refuse(Refusal.said("country", name, "an empty name. Maybe a comma too many."));
      } else {
        countries.findByName(name).ifPresentOrElse(found::add, () -> unknown.add(name));
      }
    }
    if (!unknown.isEmpty()) {
      String fix = "not a country code or name. Maybe an ISO code of three letters; a name"
          + " with a comma in it needs its code.";
      typed.refuse(new Refusal(
          "country",
          String.join(", ", unknown),
          "--country \"" + String.join("\", \"", unknown) + "\": " + fix,
          fix));
    }
    return found;
  }
}
