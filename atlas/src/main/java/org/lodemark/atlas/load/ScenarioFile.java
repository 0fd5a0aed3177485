package org.lodemark.atlas.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Source;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/** Reads a user's scenario: the table scenarios.csv with one scenario in it. */
public final class ScenarioFile {
  /** The source of rows that rest on nothing but the user's word. */
  public static final String OWN_SOURCE = "this-file";

  private ScenarioFile() {}

  /** Reads all rows, or lists every problem. */
  public static Loading<List<ScenarioFact>> read(TextInput input, Atlas atlas) {
    Problems problems = new Problems();
    Map<String, Source> sources = new HashMap<>(atlas.sources());
    sources.put(
        OWN_SOURCE,
        new Source(OWN_SOURCE, "the scenario file " + input.name(), "", "", "the user's own word"));
    References references = new References(atlas.world().countries(), sources, "");
    MarketWords words = MarketWords.of(atlas.marketModel());
    List<ScenarioFact> facts = new TableReader(references, problems)
        .read(input, Tables.SCENARIOS, row -> ScenarioRows.scenario(row, words));
    List<ScenarioFact> all = new ArrayList<>(atlas.scenarios());
    all.addAll(facts);
    if (problems.isEmpty()) {
      ScenarioRows.checkWhole(input.name(), facts, all, problems);
      List<String> ids = facts.stream().map(ScenarioFact::scenario).distinct().toList();
      if (ids.size() != 1) {
        problems.add(
            input.name(), "holds " + ids.size() + " scenarios " + ids + "; it must hold one");
      } else if (atlas.scenarios().stream()
          .anyMatch(fact -> fact.scenario().equals(ids.getFirst()))) {
        problems.add(
            input.name(),
            "scenario " + ids.getFirst() + " is the name of a built-in one. Maybe add -own to it.");
      }
    }
    return problems.isEmpty()
        ? new Loading.Loaded<>(facts)
        : new Loading.Rejected<>(problems.listAll());
  }
}
