package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Source;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.origin.verify.Verification;
import org.lodemark.report.SourceList;
import org.lodemark.report.SourceRow;
import org.lodemark.report.verify.VerifyReport.EditionRow;

/** Which editions of public facts and parameters an answer rests on. */
final class Editions {
  private final Map<Key, Integer> counts = new LinkedHashMap<>();
  private final SourceList sources = new SourceList();

  private record Key(String table, String edition, String source, String title) {}

  Editions(VerifyReportExtras extras, Verification answer) {
    for (MeasureFact fact : extras.facts()) {
      add(fact.table(), fact.provenance().edition(), fact.provenance().source());
    }
    Map<String, Source> known = extras.sources();
    answer.priors().forEach(prior -> prior.sources().forEach(id -> named("prior", id, known)));
    answer
        .borders()
        .forEach(remark -> remark.sources().forEach(id -> named("crossings", id, known)));
    answer.triggers().forEach(trigger -> named("triggers", trigger.source(), known));
  }

  /** A source that an answer names by its id; one the atlas does not know stays a name. */
  private void named(String table, String id, Map<String, Source> known) {
    Source source = known.get(id);
    if (source == null) {
      counts.merge(new Key(table, "", id, ""), 1, Integer::sum);
    } else if (counts.keySet().stream()
        .noneMatch(key -> key.table.equals(table) && key.source.equals(id))) {
      add(table, "", source);
    }
  }

  private void add(String table, String edition, Source source) {
    sources.id(source);
    counts.merge(new Key(table, edition, source.id(), source.title()), 1, Integer::sum);
  }

  List<EditionRow> rows() {
    List<EditionRow> rows = new ArrayList<>();
    counts.forEach((key, facts) -> rows.add(new EditionRow(
        key.table,
        key.edition.isEmpty() ? Optional.empty() : Optional.of(key.edition),
        key.source,
        key.title,
        facts)));
    return rows;
  }

  List<SourceRow> sources() {
    return sources.rows();
  }
}
