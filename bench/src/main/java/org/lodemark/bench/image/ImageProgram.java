package org.lodemark.bench.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lodemark.app.engine.ImageFile;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.flow.answer.LotShares;
import org.lodemark.flow.answer.ShareQuestion;
import org.lodemark.flow.answer.TraceGraph;
import org.lodemark.flow.answer.TraceQuestion;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.image.CustodyImage;
import org.lodemark.flow.shares.Convention;

/**
 * Makes both images of a world, or asks them about one lot: {@code make DIRECTORY ROWS}, {@code ask
 * DIRECTORY LOT}. A question is a process of its own, as a command is; who starts it measures it.
 */
public final class ImageProgram {
  private static final long SEED = 1;
  private static final String KEY = "bench";

  private ImageProgram() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("make")) {
      make(folder, Integer.parseInt(arguments[2]));
    } else {
      ask(folder, new LotId(arguments[2]));
    }
  }

  private static void make(Path folder, int rows) throws IOException {
    Clock clock = new Clock();
    List<CustodySite> sites = RecordWorld.sites(SEED);
    List<Movement> movements = RecordWorld.rows(SEED, rows);
    clock.say("made " + movements.size() + " rows of " + sites.size() + " sites");
    CustodyGraph custody = CustodyGraph.of(sites, movements, Assumptions.DEFAULT);
    clock.say("read them");
    CustodyGraph recorded = custody.under(custody.assumptions().withTrust(Trust.AS_RECORDED));
    clock.say("read them as recorded");
    ImageFile.write(folder.resolve("physical.image"), KEY, CustodyImage.of(custody));
    clock.say("image of " + Files.size(folder.resolve("physical.image")) / 1_000_000 + " MB, "
        + custody.graph().nodeCount() + " nodes, " + custody.listLots().size() + " lots");
    ImageFile.write(
        folder.resolve("recorded.image"),
        KEY,
        CustodyImage.of(recorded, Set.of(Convention.PRO_RATA)));
    clock.say("image of " + Files.size(folder.resolve("recorded.image")) / 1_000_000 + " MB, "
        + recorded.graph().nodeCount() + " nodes, " + recorded.findings().size() + " findings");
  }

  private static void ask(Path folder, LotId lot) {
    Clock clock = new Clock();
    List<CustodySite> sites = RecordWorld.sites(SEED);
    clock.say("sites");
    Custody custody = open(folder.resolve("physical.image"), sites);
    Custody recorded = open(folder.resolve("recorded.image"), sites);
    clock.say("opened");
    LotShares shares = new ShareQuestion(custody, recorded).ask(lot).orElseThrow();
    clock.say(shares.shares().size() + " origins of " + shares.massGrams() + " g, paper "
        + (shares.paperFeasible() ? "" : "not ") + "feasible");
    TraceGraph trace = new TraceQuestion(custody).ask(lot, 12, 20).orElseThrow();
    clock.say(trace.nodes().size() + " nodes, "
        + (trace.ancestors().size() + trace.otherAncestors()) + " ancestors");
  }

  private static Custody open(Path file, List<CustodySite> sites) {
    return switch (ImageFile.open(file, KEY)) {
      case ImageFile.Outcome.Present present -> CustodyImage.read(present.image(), sites);
      case ImageFile.Outcome.Absent absent -> throw new IllegalStateException(absent.reason());
    };
  }

  /** Says what was done, and what wall and processor time it took; the latter in steps of 10 ms. */
  private static final class Clock {
    private long wall = System.nanoTime();
    private long cpu = cpuMs();

    private static long cpuMs() {
      return ProcessHandle.current()
          .info()
          .totalCpuDuration()
          .orElse(Duration.ZERO)
          .toMillis();
    }

    void say(String what) {
      System.err.println(String.format(
          Locale.ROOT,
          "%8.1f ms, CPU %4d ms  %s",
          (System.nanoTime() - wall) / 1e6,
          cpuMs() - cpu,
          what));
      wall = System.nanoTime();
      cpu = cpuMs();
    }
  }
}
