package org.lodemark.atlas.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/**
 * A user's own parameters of the tests of evidence: a table of the form of evidence.csv. Its rows
 * take the place of the atlas's of the same test and attribute; others stay. Its sources are words
 * of the user's.
 */
public final class ParameterFile {
  /** Only users know how far their sites are apart: {@code km SENDER > RECEIVER}. */
  private static final String DISTANCE = "km ";

  private static final String TABLE = "evidence";

  private ParameterFile() {}

  /** The atlas's parameters with those of the file in their place, or every problem. */
  public static Loading<List<MeasureFact>> read(TextInput input, Atlas atlas) {
    Problems problems = new Problems();
    Tables tables = new Tables(atlas.commodity());
    List<MeasureFact> own = new TableReader(
            References.ofUserFile(atlas.world().countries(), input.name()), problems)
        .read(input, Tables.EVIDENCE, row -> tables.measure(Tables.EVIDENCE, row));
    List<MeasureFact> known =
        atlas.measures().stream().filter(fact -> fact.table().equals(TABLE)).toList();
    Set<String> names = new HashSet<>();
    Set<String> words = new HashSet<>();
    known.forEach(fact -> {
      names.add(name(fact));
      if (fact.value().isEmpty()) {
        words.add(name(fact));
      }
    });
    Set<String> replaced = new HashSet<>();
    for (MeasureFact fact : own) {
      if (!names.contains(name(fact)) && !fact.attribute().startsWith(DISTANCE)) {
        problems.add(
            input.name(),
            fact.provenance().where().line(),
            "attribute",
            "\"" + fact.attribute() + "\" is no parameter of test \"" + fact.key("test")
                + "\". Maybe compare the spelling with evidence.csv of the atlas");
      }
      if (fact.value().isEmpty() && !words.contains(name(fact))) {
        problems.add(
            input.name(), fact.provenance().where().line(), "lowValue", "is empty; it is a number");
      }
      if (!replaced.add(name(fact))) {
        problems.add(
            input.name(),
            fact.provenance().where().line(),
            "attribute",
            "\"" + fact.attribute() + "\" of test " + fact.key("test") + " stands twice");
      }
    }
    if (!problems.isEmpty()) {
      return new Loading.Rejected<>(problems.listAll());
    }
    List<MeasureFact> all = new ArrayList<>(
        known.stream().filter(fact -> !replaced.contains(name(fact))).toList());
    all.addAll(own);
    return new Loading.Loaded<>(List.copyOf(all));
  }

  private static String name(MeasureFact fact) {
    return fact.key("test") + "." + fact.attribute();
  }
}
