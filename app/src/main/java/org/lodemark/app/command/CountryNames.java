package org.lodemark.app.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Countries on the command line: codes or names, by commas. */
final class CountryNames {
  private CountryNames() {}

  /** All that were named; every name that is none of a country is told at once. */
  static Set<Country> parse(CommandSpec spec, List<String> lists, Countries countries) {
    Set<Country> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    // Split here and not by the option: it would drop empty names without a word.
    List<String> names =
        lists.stream().flatMap(list -> Stream.of(list.split(",", -1))).toList();
    for (String name : names) {
      if (name.isBlank()) {
        throw new ParameterException(
            spec.commandLine(), "--country: an empty name. Maybe a comma too many.");
      }
      countries.findByName(name).ifPresentOrElse(found::add, () -> unknown.add('"' + name + '"'));
    }
    if (!unknown.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--country " + String.join(", ", unknown)
              + ": not a country code or name. Maybe an ISO code of three letters; a name"
              + " with a comma in it needs its code.");
    }
    return found;
  }
}
