package org.lodemark.flow.shares;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** The rows of a graph over its origins, kept, so that nobody goes through the graph again. */
public final class ShareSections {
  private ShareSections() {}

  /** The rows by some conventions. */
  public static List<Section> of(FlowGraph graph, Collection<Convention> conventions) {
    List<Section> sections = new ArrayList<>();
    Grouping origins = Grouping.ofOrigins(graph.originCount());
    for (Convention convention : conventions) {
      Rows rows = Rows.of(graph, origins, convention);
      sections.addAll(KeptAttribution.sections(rows.attribution, name(convention)));
      rows.left().ifPresent(left -> {
        sections.add(new Section.Ints(name(convention) + ".left.start", left.start()));
        sections.add(new Section.Ints(name(convention) + ".left.row", left.row()));
        sections.add(new Section.Longs(name(convention) + ".left.grams", left.grams()));
      });
    }
    return sections;
  }

  /** Gives a kept graph its kept rows; those that were not kept are made when asked for. */
  public static void give(FlowGraph graph, Sections sections) {
    if (KeptAttribution.isIn(sections, name(Convention.PRO_RATA))) {
      graph.derived(
          Attribution.class, absent -> KeptAttribution.read(sections, name(Convention.PRO_RATA)));
    }
    graph.derived(
        StockRows.Kept.class,
        absent -> new StockRows.Kept(
            stocks(sections, Convention.FIFO), stocks(sections, Convention.LIFO)));
  }

  private static @Nullable StockRows stocks(Sections sections, Convention convention) {
    String name = name(convention);
    return KeptAttribution.isIn(sections, name)
        ? new StockRows(
            KeptAttribution.read(sections, name),
            () -> new StockLayers(
                sections.ints(name + ".left.start"),
                sections.ints(name + ".left.row"),
                sections.longs(name + ".left.grams")))
        : null;
  }

  private static String name(Convention convention) {
    return "shares." + convention.name().toLowerCase(Locale.ROOT);
  }
}
