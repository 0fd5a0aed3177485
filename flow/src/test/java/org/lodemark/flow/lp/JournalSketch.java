package org.lodemark.flow.lp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveJunction;
import org.lodemark.flow.naive.NaiveKind;
import org.lodemark.flow.naive.NaiveStep;

/** Writes a journal in the order of its calls. Junctions and arcs are named by their ids. */
final class JournalSketch {
  private final List<NaiveJunction> junctions = new ArrayList<>();
  private final List<NaiveArc> arcs = new ArrayList<>();
  private final List<NaiveStep> steps = new ArrayList<>();

  int pool() {
    return junction(NaiveKind.SITE_POOL, false);
  }

  int transit() {
    return junction(NaiveKind.TRANSIT, false);
  }

  int process() {
    return junction(NaiveKind.PROCESS, false);
  }

  int homogeneousProcess() {
    return junction(NaiveKind.PROCESS, true);
  }

  int source(String origin, int to, long grams) {
    return arrive(arc(-1, to, grams, origin));
  }

  /** Departs and arrives at once. */
  int move(int from, int to, long grams) {
    return arrive(depart(from, to, grams));
  }

  int depart(int from, int to, long grams) {
    int arc = arc(from, to, grams, null);
    steps.add(new NaiveStep(from, arc, false));
    return arc;
  }

  int arrive(int arc) {
    steps.add(new NaiveStep(arcs.get(arc).to(), arc, true));
    return arc;
  }

  int lose(int from, long grams) {
    return depart(from, -1, grams);
  }

  NaiveJournal journal() {
    return new NaiveJournal(junctions, arcs, steps, Set.of(), List.of(), List.of());
  }

  private int junction(NaiveKind kind, boolean homogeneous) {
    int id = junctions.size();
    junctions.add(new NaiveJunction(id, kind, new SiteId("S" + id), "", homogeneous));
    return id;
  }

  private int arc(int from, int to, long grams, @Nullable String origin) {
    arcs.add(new NaiveArc(arcs.size(), from, to, grams, origin, null, -1));
    return arcs.size() - 1;
  }
}
