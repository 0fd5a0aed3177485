package org.lodemark.app.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lodemark.app.BadInput;
import org.lodemark.app.engine.Engine;
import org.lodemark.app.engine.Findings;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.RecallQuestion.Affected;
import org.lodemark.flow.answer.TraceGraph;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Finding;
import org.lodemark.input.Problem;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.trace.RecallReport;
import org.lodemark.report.trace.RecallReports;
import org.lodemark.report.trace.TraceAnswer;
import org.lodemark.report.trace.TraceReport;
import org.lodemark.report.trace.TraceReports;

/** Where a lot comes from, or where metal went: {@code trace}. */
public sealed interface TraceQuery {
  /** The parameters of this question. */
  List<String> PARAMETERS = List.of("lot", "downstream", "mine", "ancestors", "trust", "sources");

  /** Of so many flows into a lot the drawing shows the largest. */
  int MOST_PER_LEVEL = 12;

  int USUAL_ANCESTORS = 1_000;
  int MOST_ANCESTORS = 1_000_000;
  int MOST_FINDINGS = 100;

  /** Where a lot comes from. */
  record Back(LotId lot, int ancestors, Assumptions assumptions) implements TraceQuery {}

  /** What came of a lot. */
  record OfLot(LotId lot, Assumptions assumptions) implements TraceQuery {}

  /** What came of a mine's metal. */
  record OfMine(SiteId mine, Assumptions assumptions) implements TraceQuery {}

  /** Reads it; absent when something is wrong with it, which stays with what was typed. */
  static Optional<TraceQuery> read(Typed typed) {
    Optional<String> lot = typed.find("lot");
    Optional<String> mine = typed.find("mine");
    boolean downstream = typed.isSet("downstream");
    if (lot.isEmpty() && mine.isEmpty()) {
      typed.refuse(Refusal.plain(
          "lot", "", "name a lot, or a mine with --mine SITE. lodemark lots lists them"));
    }
    if (mine.isPresent() && (lot.isPresent() || downstream)) {
      typed.refuse(Refusal.plain(
          "mine", mine.get(), "--mine asks about a mine; leave the lot and --downstream away"));
    }
    int ancestors = (int)
        typed.number("ancestors", USUAL_ANCESTORS, 0, MOST_ANCESTORS, "0 to " + MOST_ANCESTORS);
    Assumptions assumptions = AssumptionWords.read(typed);
    Optional<LotId> lotId = lot.flatMap(text -> Names.lot(typed, text));
    Optional<SiteId> mineId = mine.flatMap(text -> Names.site(typed, "mine", text));
    if (mineId.isPresent()) {
      return Optional.of(new OfMine(mineId.get(), assumptions));
    }
    return lotId.map(
        id -> downstream ? new OfLot(id, assumptions) : new Back(id, ancestors, assumptions));
  }

  /** Where the lot comes from. */
  static TraceReport answer(Back query, Engines engines) throws BadInput, StoreUnavailable {
    Engine engine = engines.open(query.assumptions());
    LotId asked = query.lot();
    TraceAnswer low = engine
        .low()
        .trace(asked, MOST_PER_LEVEL, query.ancestors())
        .orElseThrow(() -> unknownLot(asked));
    Optional<TraceAnswer> high =
        engine.high().flatMap(end -> end.trace(asked, MOST_PER_LEVEL, query.ancestors()));
    Predicate<Finding> relevant = relevant(low);
    Findings findings = engine.findings();
    List<String> notes = new ArrayList<>();
    return TraceReports.of(
        low,
        high,
        some(findings.both(), relevant, "findings", notes),
        some(findings.conditional(), relevant, "conditional findings", notes),
        engine.sites(),
        notes);
  }

  /** What came of the lot. */
  static RecallReport answer(OfLot query, Engines engines) throws BadInput, StoreUnavailable {
    Engine engine = engines.open(query.assumptions());
    LotId lot = query.lot();
    List<Affected> low = engine.low().downstream(lot).orElseThrow(() -> unknownLot(lot));
    Optional<List<Affected>> high = engine.high().flatMap(end -> end.downstream(lot));
    return RecallReports.ofLot(lot, query.assumptions(), low, high, engine.sites(), List.of());
  }

  /** What came of the mine's metal. */
  static RecallReport answer(OfMine query, Engines engines) throws BadInput, StoreUnavailable {
    Engine engine = engines.open(query.assumptions());
    SiteId mine = query.mine();
    List<Affected> low = engine
        .low()
        .ofMine(mine)
        .orElseThrow(() -> new BadInput(
            "mine " + mine,
            List.of(new Problem("store", 0, "site", "\"" + mine + "\": no such site is kept"))));
    Optional<List<Affected>> high = engine.high().flatMap(end -> end.ofMine(mine));
    return RecallReports.ofMine(mine, query.assumptions(), low, high, engine.sites(), List.of());
  }

  /** Findings about the lot, about a lot in it, or about a stock it came through. */
  private static Predicate<Finding> relevant(TraceAnswer answer) {
    Set<LotId> lots = new HashSet<>(Set.of(answer.target().lot()));
    Set<SiteId> sites = new HashSet<>(Set.of(answer.target().site()));
    for (TraceGraph.Ancestor ancestor : answer.graph().ancestors()) {
      lots.add(ancestor.lot());
      sites.add(ancestor.from());
    }
    answer.graph().nodes().forEach(node -> node.site().ifPresent(sites::add));
    return finding ->
        sites.contains(finding.site()) && finding.lot().map(lots::contains).orElse(true);
  }

  private static List<Finding> some(
      List<Finding> all, Predicate<Finding> which, String name, List<String> notes) {
    List<Finding> found = all.stream().filter(which).toList();
    if (found.size() > MOST_FINDINGS) {
      notes.add("Of " + found.size() + " " + name + " about this lot's way the first "
          + MOST_FINDINGS + " are shown.");
      return found.subList(0, MOST_FINDINGS);
    }
    return found;
  }

  private static BadInput unknownLot(LotId lot) {
    return new BadInput(
        "lot " + lot,
        List.of(new Problem(
            "store",
            0,
            "lot",
            "\"" + lot + "\": no movement that counts names it, or nothing of it is left. Maybe"
                + " lodemark lots lists it under another name")));
  }
}
