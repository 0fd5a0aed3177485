package org.lodemark.bench.ledger;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.ledger.capture.Capture;
import org.lodemark.ledger.capture.Outcome;
import org.lodemark.ledger.sheets.Context;
import org.lodemark.ledger.sheets.Kept;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.LedgerWriter;
import org.lodemark.ledger.store.StoreUrl;

/**
 * Captures a long sheet and tells how long each stage took. Reading and keeping are parted in
 * time: all is read before the store is opened, so the second stage is the rate at which the store
 * takes prepared rows, and the gate is a ratio within one run.
 */
public final class CaptureBench {
  private static final String COUNTRY = "XAA";
  private static final String FORM = "ore";

  private CaptureBench() {}

  /** Arguments: number of movements, folder for sheets and store (kept). */
  public static void main(String[] args) throws Exception {
    long wanted = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("capture-bench");
    String country = args.length > 2 ? args[2] : COUNTRY;
    String form = args.length > 3 ? args[3] : FORM;
    Files.createDirectories(folder);
    Path sites = folder.resolve("sites.csv");
    Path movements = folder.resolve("movements.csv");
    SheetWorld world = new SheetWorld(7, country, form);
    world.writeSites(sites);
    long rows = world.writeMovements(movements, wanted);
    System.err.printf("%,d rows, %,d MB%n", rows, Files.size(movements) >> 20);
    StoreUrl url = new StoreUrl(folder.resolve("ledger.db").toAbsolutePath());
    Files.deleteIfExists(url.file());
    run(List.of(sites, movements), url, rows, country, form);
    long before = System.nanoTime();
    try (LedgerReader ledger = LedgerReader.open(url)) {
      long[] count = {0};
      ledger.eachMovement(movement -> count[0]++);
      System.out.printf(
          "read back: %,d rows in %.1f s%n", count[0], (System.nanoTime() - before) / 1e9);
    }
    System.out.println("a late lot: " + world.lastMetal);
    System.out.println("folder: " + folder);
  }

  private static void run(List<Path> files, StoreUrl url, long rows, String country, String form)
      throws IOException {
    Context context =
        new Context(countries(country), commodity(form), LocalDate.of(2026, 1, 1), List.of());
    long cpuBefore = cpuNanos();
    long begun = System.nanoTime();
    long[] read = {0, 0};
    Outcome outcome = new Capture(context, Kept.NOTHING, Capture.Progress.SILENT)
        .run(files, false, false, () -> {
          read[0] = System.nanoTime();
          read[1] = cpuNanos();
          return LedgerWriter.open(url);
        });
    long ended = System.nanoTime();
    double readSeconds = (read[0] - begun) / 1e9;
    double keptSeconds = (ended - read[0]) / 1e9;
    double readCpu = (read[1] - cpuBefore) / 1e9;
    double keptCpu = (cpuNanos() - read[1]) / 1e9;
    outcome.files().forEach(file -> {
      file.problems().forEach(problem -> System.err.println(problem.text()));
      System.err.println(file.name() + " " + file.receipt());
    });
    System.out.printf("read and checked: %.1f s (%.1f s CPU)%n", readSeconds, readCpu);
    System.out.printf("kept: %.1f s (%.1f s CPU)%n", keptSeconds, keptCpu);
    double ratio = keptSeconds / (readSeconds + keptSeconds);
    double cpuRatio = keptCpu / (readCpu + keptCpu);
    System.out.printf(
        "capture reaches %.0f %% of the rate of the store (by CPU %.0f %%), must be 50 %%: %s%n",
        ratio * 100, cpuRatio * 100, ratio >= 0.5 ? "PASS" : "SHORTFALL");
    System.out.printf(
        "%,.0f rows a second in all; peak heap %,d MB; store %,d MB%n",
        rows / (readSeconds + keptSeconds), peakHeapBytes() >> 20, Files.size(url.file()) >> 20);
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long peakHeapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static Countries countries(String code) {
    return new Countries(Map.of(
        new Country(code, "", List.of(), Country.Kind.COUNTRY, "Country " + code), List.of()));
  }

  private static Commodity commodity(String form) {
    Form ore = new Form(
        form,
        form,
        java.util.Optional.of(Stage.MINING),
        List.of(),
        GradeRange.of("0.2", "0.7"),
        MoistureRange.of("0", "0.1"));
    return new Commodity(
        "made-up", "Made up", "Xv", Map.of(), List.of(), Map.of(), List.of(ore), List.of());
  }
}
