package org.lodemark.report.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.report.text.Visible;
import org.lodemark.report.trace.TraceReport.NodeRow;

/** Sites, lots and stays as a reader calls them; whatever the records hold, it can be shown. */
public final class SiteNames {
  private final Map<String, SiteRow> rows = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  public SiteNames(List<SiteRow> sites) {
    for (SiteRow site : sites) {
      rows.put(site.site(), site);
      uses.merge(site.name(), 1, Integer::sum);
    }
  }

  /** The name; with the id where two sites have one name; the id where there is no name. */
  public String name(String site) {
    SiteRow row = rows.get(site);
    if (row == null) {
      return Visible.of(site);
    }
    return Visible.of(
        uses.getOrDefault(row.name(), 0) > 1 ? row.name() + " [" + site + "]" : row.name());
  }

  /** {@code Name (XXX)}. */
  public String nameAndCountry(String site) {
    SiteRow row = rows.get(site);
    return row == null ? name(site) : name(site) + " (" + row.country() + ")";
  }

  /** A node of the drawing, in words. */
  public String words(NodeRow node) {
    if (node.kind().equals("other")) {
      return node.merged() + (node.level() == 0 ? " smaller origins" : " smaller places");
    }
    if (node.kind().equals("origin")) {
      return node.site().isPresent()
          ? "mined at " + nameAndCountry(node.site().get())
          : unknownWords(node.label());
    }
    String site = node.site().orElse("");
    boolean endsWithSite =
        !site.isEmpty() && node.label().endsWith(" " + site) && !node.kind().equals("target");
    return endsWithSite
        ? Visible.of(node.label().substring(0, node.label().length() - site.length()))
            + nameAndCountry(site)
        : Visible.of(node.label());
  }

  private static String unknownWords(String label) {
    return switch (label) {
      case "unrecorded" -> "unrecorded: handed on beyond what came in";
      case "opening stock" -> "opening stock: there before the first record";
      case "weighing gains" -> "weighing gains, within what scales err";
      default -> Visible.of(label);
    };
  }

  /** An origin of the table of shares, in words. */
  public String origin(TraceReport.ShareRow row) {
    return switch (row.kind()) {
      case "mined" -> nameAndCountry(row.origin());
      case "unknown" -> "unknown: " + row.origin();
      default -> Visible.of(row.origin());
    };
  }
}
