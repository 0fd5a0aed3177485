package org.lodemark.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Source;

/** Collects the sources of a report in the order they are first used. */
public final class SourceList {
  private final Map<String, Source> sources = new LinkedHashMap<>();

  /** Notes the sources of figures and returns their ids, each once. */
  public List<String> ids(Collection<Provenance> figures) {
    return figures.stream().map(Provenance::source).map(this::id).distinct().toList();
  }

  public List<String> ids(Provenance figure) {
    return List.of(id(figure.source()));
  }

  public String id(Source source) {
    sources.putIfAbsent(source.id(), source);
    return source.id();
  }

  public List<SourceRow> rows() {
    return sources.values().stream()
        .map(source -> new SourceRow(
            source.id(), source.title(), source.url(), source.licence(), source.note()))
        .toList();
  }
}
