package org.lodemark.report.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lodemark.report.SourceRow;

/** Numbers for sources, and the list they stand for. */
public final class References {
  private final List<SourceRow> sources;
  private final Map<String, Integer> numbers = new HashMap<>();

  public References(List<SourceRow> sources) {
    this.sources = List.copyOf(sources);
    for (SourceRow source : sources) {
      numbers.put(source.id(), numbers.size() + 1);
    }
  }

  /** {@code [1,4]}; empty for no sources. */
  public String marks(List<String> ids) {
    return ids.isEmpty()
        ? ""
        : ids.stream()
            .map(id -> numbers.getOrDefault(id, 0))
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(",", "[", "]"));
  }

  /** How a report ends: with its sources, or with how to see them. */
  public String drawEnd(Style style) {
    return style.sources()
        ? "\n" + draw(style)
        : "\n"
            + style.faint(Words.count(sources.size(), "source")
                + (sources.size() == 1 ? " stands" : " stand")
                + " behind these figures: --sources lists them.")
            + "\n";
  }

  /** The list of all sources. */
  public String draw(Style style) {
    StringBuilder text = new StringBuilder(style.bold("Sources") + "\n");
    for (SourceRow source : sources) {
      String lead = "%5s ".formatted("[" + numbers.get(source.id()) + "]");
      String title =
          source.title() + (source.licence().isEmpty() ? "" : " (" + source.licence() + ")");
      text.append(Paragraph.hanging(lead, title, style.width()));
      String where = source.url().isEmpty() ? source.note() : source.url();
      text.append(Paragraph.hanging("      ", where, style.width()));
    }
    return text.toString();
  }
}
