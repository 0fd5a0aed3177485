package org.lodemark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lodemark.bench.measure.Timing;
import org.lodemark.bench.subject.WorldRecords;
import org.lodemark.bench.world.World;
import org.lodemark.bench.world.WorldGenerator;
import org.lodemark.domain.custody.Movement;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Trust;

/** Custody records read into a graph, sites as stocks; and a few later rows appended to it. */
final class ReadingRow {
  private static final int WARM_UPS = 3;
  private static final int LATER_ROWS = 100;
  private static final Assumptions SITES_AS_STOCKS = Assumptions.DEFAULT.withTrust(Trust.NONE);

  private ReadingRow() {}

  static Line of(Settings settings, int movements) {
    Progress.say("reading records");
    World world = WorldGenerator.pools(settings.seed(), movements);
    WorldRecords records = WorldRecords.of(world);
    List<Movement> all = records.movements();
    CustodyGraph graph = CustodyGraph.of(records.sites(), all, SITES_AS_STOCKS);
    Answers.mustHold(
        graph.findings().isEmpty(),
        "honest records gave findings, the first " + graph.findings().stream().findFirst());
    int repeats = Math.min(5, settings.repeats());
    Timing reading =
        Timing.of(WARM_UPS, repeats, () -> CustodyGraph.of(records.sites(), all, SITES_AS_STOCKS));
    Timing appending = appending(records, repeats);
    double microsPerRow = reading.medianMs() * 1000 / all.size();
    return Line.informs(
        Line.format("reading %,d custody records, sites as stocks", all.size()),
        Line.format("%.2f s, %.2f microseconds a row", reading.medianMs() / 1000, microsPerRow),
        Map.of(
            "rows", (double) all.size(),
            "sites", (double) records.sites().size(),
            "medianMs", reading.medianMs(),
            "bestMs", reading.bestMs(),
            "cpuMeanMs", reading.meanCpuMs(),
            "microsPerRow", microsPerRow,
            "append100Ms", appending.medianMs()));
  }

  /** Each time to the newest graph: an older one would be read anew. */
  private static Timing appending(WorldRecords records, int repeats) {
    List<Movement> all = records.movements();
    int appended = (WARM_UPS + repeats) * LATER_ROWS;
    List<CustodyGraph> latest = new ArrayList<>();
    latest.add(
        CustodyGraph.of(records.sites(), all.subList(0, all.size() - appended), SITES_AS_STOCKS));
    return Timing.of(WARM_UPS, repeats, () -> {
      int from = all.size() - appended + (latest.size() - 1) * LATER_ROWS;
      latest.add(latest.getLast().with(all.subList(from, from + LATER_ROWS)));
    });
  }
}
