package org.lodemark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.bench.measure.Timing;
import org.lodemark.bench.measure.Triad;
import org.lodemark.bench.subject.LotsEngine;
import org.lodemark.bench.world.LotGraph;
import org.lodemark.bench.world.World;
import org.lodemark.bench.world.WorldGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The side-by-side program: every gate of the engine as a ratio or a time, all in one run. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    description = "Measures the engine beside other software, on synthetic worlds.")
public final class Macro implements Callable<Integer> {
  @Option(names = "--lots", description = "lots in the world of lots (default: 1000000)")
  private int lots = Settings.MILLION;

  @Option(names = "--full", description = "a million with peers, then ten million without")
  private boolean full;

  @Option(names = "--peers", description = "the peers at any size (default: up to two million)")
  private boolean peers;

  @Option(names = "--no-bounds", description = "leave out the worlds of stocks")
  private boolean noBounds;

  @Option(names = "--no-lots", description = "leave out the world of lots and the peers")
  private boolean noLots;

  @Option(names = "--seed", description = "another world (default: 1)")
  private long seed = 1;

  @Option(names = "--repeats", description = "measured runs of a pass (default: 15)")
  private int repeats = 15;

  @Option(names = "--queries", description = "lots asked one by one (default: 2000)")
  private int queries = 2000;

  @Option(names = "--out", description = "also write JSON to this file")
  private @Nullable Path out;

  /** About half a million rows. */
  private static final int MOVEMENTS_READ = 380_000;

  private final List<Line> lines = new ArrayList<>();
  private double triad;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Macro()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = new Settings(seed, repeats, queries);
    Progress.say("triad");
    double loadBefore = Timing.load();
    triad = Triad.gigabytesPerSecond();
    if (!noLots) {
      lots(settings);
    }
    if (!noBounds) {
      lines.addAll(new BoundRows(settings, 200_000).lines());
      lines.addAll(new BoundRows(settings, Settings.MILLION).lines());
      lines.add(ReadingRow.of(settings, MOVEMENTS_READ));
    }
    Report report = new Report(Machine.now(triad, loadBefore), settings, lines);
    report.print(System.out);
    if (out != null) {
      report.write(out);
    }
    return 0;
  }

  private void lots(Settings settings) {
    TreeSet<Integer> sizes = new TreeSet<>(List.of(lots));
    if (full) {
      sizes.addAll(List.of(Settings.MILLION, Settings.TEN_MILLION));
    }
    double nsAtMillion = 0;
    if (lots >= Settings.TEN_MILLION && !full) {
      nsAtMillion = nsPerEdge(settings, Settings.MILLION);
    }
    for (int size : sizes) {
      double ns = lotsOf(settings, size);
      nsAtMillion = size == Settings.MILLION ? ns : nsAtMillion;
      if (size >= Settings.TEN_MILLION) {
        lines.add(Line.atMost(
            "cost per edge, against a million lots",
            1.5,
            ns / nsAtMillion,
            "x",
            Map.of("nsPerEdge", ns, "nsPerEdgeAtMillion", nsAtMillion)));
      }
    }
    if (sizes.last() < Settings.TEN_MILLION) {
      lines.add(Line.notMeasured(
          "cost per edge, ten million against a million",
          "at most 1.5 x",
          "not measured in this form"));
    }
  }

  /** All lines of one world of lots; returns nanoseconds of shares for each edge. */
  private double lotsOf(Settings settings, int size) {
    Progress.say("a world of " + size + " lots");
    World world = WorldGenerator.lots(settings.seed(), size);
    LotGraph plain = LotGraph.of(world);
    LotGraph contracted = plain.contracted();
    lines.add(worldLine(plain, contracted));
    long heapBefore = MineLevelRow.heapInUse();
    long start = System.nanoTime();
    LotsEngine engine = new LotsEngine(world);
    double buildS = (System.nanoTime() - start) / 1e9;
    lines.add(Line.informs(
        "building the graph from events",
        Line.format("%.2f s", buildS),
        Map.of("buildS", buildS, "heapMb", (MineLevelRow.heapInUse() - heapBefore) / 1e6)));
    Progress.say("shares of all lots");
    ShareRows shares = new ShareRows(settings, engine);
    lines.add(shares.againstMemory(contracted, triad));
    LotRows oneByOne = new LotRows(settings, world, engine);
    oneByOne.check(plain);
    lines.add(oneByOne.mines());
    lines.add(oneByOne.traces());
    lines.addAll(oneByOne.ofDeepLots(plain));
    lines.add(MineLevelRow.of(world, engine, heapBefore));
    if (peers || size <= 2 * Settings.MILLION) {
      lines.addAll(oneByOne.tracesAgainstDuckDb(plain));
      lines.addAll(shares.againstPeers(plain));
    }
    return shares.ours().medianMs() * 1e6 / plain.edgeCount();
  }

  private double nsPerEdge(Settings settings, int size) {
    World world = WorldGenerator.lots(settings.seed(), size);
    int edges = LotGraph.of(world).edgeCount();
    return new ShareRows(settings, new LotsEngine(world)).ours().medianMs() * 1e6 / edges;
  }

  private static Line worldLine(LotGraph plain, LotGraph contracted) {
    int lotCount = plain.world().lotCount();
    return Line.informs(
        Line.format("synthetic world of %,d lots", lotCount),
        Line.format(
            "%,d edges, %,d rows (%.1f %%)",
            plain.edgeCount(), contracted.nodeCount(), 100.0 * contracted.nodeCount() / lotCount),
        Map.of(
            "lots", (double) lotCount,
            "edges", (double) plain.edgeCount(),
            "mines", (double) plain.mineCount(),
            "levels", (double) Arrays.stream(plain.levels()).max().orElse(0),
            "contractedRows", (double) contracted.nodeCount(),
            "contractedEdges", (double) contracted.edgeCount()));
  }
}
