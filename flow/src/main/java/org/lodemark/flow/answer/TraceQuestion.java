package org.lodemark.flow.answer;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.trace.Ancestry;
import org.lodemark.flow.trace.Visited;

/** Asks where lots came by, each or together. Keeps a workspace; not safe for several threads. */
public final class TraceQuestion {
  private final Custody custody;
  private final Ancestry ancestry;
  private final Stays.Workspace workspace;

  public TraceQuestion(Custody custody) {
    this.custody = custody;
    ancestry = new Ancestry(custody.graph());
    workspace = new Stays.Workspace(custody.graph());
  }

  /**
   * Traces a lot.
   *
   * @param mostPerLevel how many nodes of one level are drawn before the rest is "other"
   * @param mostAncestors how many ancestors are listed
   * @return empty for a lot the records do not name, or of which nothing is left
   */
  public Optional<TraceGraph> ask(LotId lot, int mostPerLevel, int mostAncestors) {
    if (mostPerLevel < 1 || mostAncestors < 0) {
      throw new IllegalArgumentException("mostPerLevel " + mostPerLevel + ", mostAncestors "
          + mostAncestors + ": at least 1 node a level is drawn, and 0 or more ancestors listed");
    }
    return custody.findTarget(lot).map(target -> answer(target, mostPerLevel, mostAncestors));
  }

  private TraceGraph answer(Target target, int mostPerLevel, int mostAncestors) {
    Visited visited = ancestry.walk(target.sinks());
    Drawing drawing = draw(visited, List.of(End.of(target)), mostPerLevel);
    Ancestors ancestors = new Ancestors(custody, visited, mostAncestors);
    return new TraceGraph(
        target.lot(),
        target.grams(),
        drawing.nodes(),
        drawing.edges(),
        ancestors.listed(),
        ancestors.others(),
        ancestors.otherGrams());
  }
  /**
   * Traces several targets together, no gram of them twice.
   *
   * @param targets at least one, of these records ({@link Target#isIn})
   * @param mostPerLevel how many nodes of one level, and how many lots, are drawn before the rest is
   *     one
   */
  public JointTrace ask(List<Target> targets, int mostPerLevel) {
    if (targets.isEmpty() || mostPerLevel < 1) {
      throw new IllegalArgumentException("a trace of " + targets.size() + " targets with "
          + mostPerLevel + " nodes a level; at least 1 of both");
    }
    Once once = new Once(custody.graph(), targets);
    Visited visited = once.walk(ancestry);
    List<End> ends = once.listEnds(ancestry);
    Drawing drawing = draw(visited, ends, mostPerLevel);
    return new JointTrace(once.listAsked(ends), drawing.nodes(), drawing.edges());
  }

  private Drawing draw(Visited visited, List<End> ends, int mostPerLevel) {
    Stays stays = new Stays(custody, visited, ends, workspace);
    Drawing drawing = new Drawing(custody, visited, stays, ends, mostPerLevel);
    stays.clear(visited);
    return drawing;
  }
}
