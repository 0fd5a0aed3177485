package org.lodemark.flow.graph;

import org.jspecify.annotations.Nullable;
import org.lodemark.flow.graph.GraphTables.Arcs;
import org.lodemark.flow.graph.GraphTables.Gaps;
import org.lodemark.flow.graph.GraphTables.Nodes;
import org.lodemark.flow.graph.GraphTables.Steps;
import org.lodemark.flow.graph.GraphTables.Tags;

/**
 * The tables of a graph, each taken from its source when it is first asked for: of a kept graph
 * that is a copy of megabytes, which a question that does not need it should not wait for.
 *
 * <p>Read in the innermost loops, and so without volatile. Tables are records: who sees one sees it
 * whole, and who sees none takes the lock.
 */
abstract class LazyTables {
  private final GraphTables.Source source;
  private @Nullable Nodes nodes;
  private @Nullable Arcs arcs;
  private @Nullable Tags tags;
  private @Nullable Steps steps;
  private @Nullable Gaps gaps;

  LazyTables(GraphTables.Source source) {
    this.source = source;
  }

  final Nodes nodes() {
    Nodes found = nodes;
    return found != null ? found : loadNodes();
  }

  private synchronized Nodes loadNodes() {
    Nodes found = nodes == null ? source.nodes() : nodes;
    nodes = found;
    return found;
  }

  final Arcs arcs() {
    Arcs found = arcs;
    return found != null ? found : loadArcs();
  }

  private synchronized Arcs loadArcs() {
    Arcs found = arcs == null ? source.arcs() : arcs;
    arcs = found;
    return found;
  }

  final Tags tags() {
    Tags found = tags;
    return found != null ? found : loadTags();
  }

  private synchronized Tags loadTags() {
    Tags found = tags == null ? source.tags() : tags;
    tags = found;
    return found;
  }

  final Steps steps() {
    Steps found = steps;
    return found != null ? found : loadSteps();
  }

  private synchronized Steps loadSteps() {
    Steps found = steps == null ? source.steps() : steps;
    steps = found;
    return found;
  }

  final Gaps gaps() {
    Gaps found = gaps;
    return found != null ? found : loadGaps();
  }

  private synchronized Gaps loadGaps() {
    Gaps found = gaps == null ? source.gaps() : gaps;
    gaps = found;
    return found;
  }
}
