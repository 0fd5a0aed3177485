package org.lodemark.simworld.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Prices;
import org.lodemark.simworld.chance.Streams;
import org.lodemark.simworld.frame.WorldFrame;
import org.lodemark.simworld.world.World;

/** Writes a world into a folder: all of it, or nothing. */
public final class WorldFolder {
  /** Files that {@code lodemark capture} takes. */
  public static final List<String> BOOKS =
      List.of("sites.csv", "movements.csv", "documents.csv", "assays.csv");

  private WorldFolder() {}

  /**
   * Writes the books, a price list, and apart from them the truth.
   *
   * @param folder new, or empty
   * @throws IOException also when there is something in the folder: nothing is overwritten
   */
  public static void write(World world, WorldFrame frame, Path folder) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    if (Files.exists(whole) && !isEmptyFolder(whole)) {
      throw new IOException(folder + " is there already, and is no empty folder. Maybe give --out"
          + " the name of a new one");
    }
    Path parent = whole.getParent();
    if (parent == null) {
      throw new IOException(folder + " is the root. Maybe give --out the name of a new folder");
    }
    Files.createDirectories(parent);
    Path part = Files.createTempDirectory(parent, whole.getFileName() + ".part");
    try {
      BookSheets.write(world, part);
      prices(world, frame, part.resolve("prices.csv"));
      Files.writeString(part.resolve("README.txt"), readme(world), StandardCharsets.UTF_8);
      TruthSheets.write(world, part.resolve("truth"));
      Files.deleteIfExists(whole);
      Files.move(part, whole);
    } catch (IOException | RuntimeException e) {
      delete(part);
      throw e;
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
          throws IOException {
        Files.delete(visited);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  /** Monthly, as {@code lodemark prices --prices} reads quotes. */
  private static void prices(World world, WorldFrame frame, Path file) throws IOException {
    Prices prices = new Prices(frame.parameters(), new Streams(world.plan().seed()).of("prices"));
    List<String> columns = List.of(
        "product",
        "series",
        "place",
        "period",
        "lowPrice",
        "highPrice",
        "currency",
        "massUnit",
        "source",
        "note");
    try (Csv sheet = new Csv(file, columns)) {
      for (int day = 0; day < Calendar.DAYS; day++) {
        if (Calendar.day(day).getDayOfMonth() == 1) {
          long price = Math.round(prices.of(day));
          sheet.row(new Words()
              .put("product", frame.parameters().word("price product"))
              .put("series", "SIMULATED")
              .put("place", "simulated market")
              .put("period", YearMonth.from(Calendar.day(day)).toString())
              .put("lowPrice", String.valueOf(price))
              .put("highPrice", String.valueOf(price))
              .put("currency", frame.home().currency())
              .put("massUnit", "t")
              .put("source", "simulated, seed " + world.plan().seed())
              .put("note", "an invention")
              .cells());
        }
      }
    }
  }

  private static String readme(World world) {
    var plan = world.plan();
    String typologies = plan.typologies().isEmpty()
        ? "none"
        : String.join(
            ", ", plan.typologies().stream().map(t -> t.word()).sorted().toList());
    return """
        SIMULATED. No site, firm, lot, paper, price or measurement in these files is real. Districts,
        crossings and their closures are of the atlas; all else is drawn from a seed.

        seed %d, lots asked for %d, foreign share asked for %s, typologies: %s, noise: %s

        sites.csv movements.csv documents.csv assays.csv   what people wrote: lodemark capture *.csv
        prices.csv                                          quotes: lodemark prices --prices prices.csv
        truth/                                              what was so; nobody in the world has it
        truth/lots.csv     grams of contained metal by the country it was mined in, per lot
        truth/events.csv   rows of movements.csv that would not be there, or not so, without a typology
        """.formatted(
            plan.seed(),
            plan.lots(),
            String.format(Locale.ROOT, "%s", plan.foreignShare()),
            typologies,
            plan.noise() ? "yes" : "no");
  }
}
