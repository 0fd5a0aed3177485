package org.lodemark.app;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lodemark.report.text.Style;

/**
 * What the process finds around it.
 *
 * @param atlasHome the directory with the built-in atlas and world directories
 * @param terminal whether standard output is a terminal
 * @param columns width of the terminal
 * @param colourWanted false when NO_COLOR is set
 */
public record Environment(Path atlasHome, boolean terminal, int columns, boolean colourWanted) {
  /** The directory of the commodity that comes built in. */
  private static final String BUILT_IN_PROPERTY = "lodemark.atlas";

  /** Reads it from the system properties the launcher sets, and from where the program lies. */
  public static Environment ofProcess() {
    String home = System.getProperty("lodemark.atlasHome", "");
    return new Environment(
        home.isEmpty() ? besideProgram().resolve("atlas") : Path.of(home),
        Boolean.getBoolean("lodemark.terminal"),
        Integer.getInteger("lodemark.columns", Style.WIDEST),
        wantsColour(System.getenv("NO_COLOR"), System.getenv("TERM")));
  }

  private static boolean wantsColour(@Nullable String noColor, @Nullable String term) {
    return (noColor == null || noColor.isEmpty()) && !"dumb".equals(term);
  }

  private static Path besideProgram() {
    CodeSource source = Environment.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Path.of("");
    }
    try {
      Path program = Path.of(source.getLocation().toURI());
      Path parent = program.getParent();
      return parent == null ? Path.of("") : parent;
    } catch (URISyntaxException e) {
      return Path.of("");
    }
  }

  /** The sample ledger that comes with the program. */
  public Path sampleDirectory() {
    String sample = System.getProperty("lodemark.sampleHome", "");
    return sample.isEmpty() ? besideProgram().resolve("sample") : Path.of(sample);
  }

  /** The directory of what is the same for every commodity. */
  public Path worldDirectory() {
    return atlasHome.resolve("world");
  }

  /** The commodity directory used when none is named; which one is a setting, not code. */
  Path builtInDirectory() {
    return atlasHome.resolve(System.getProperty(BUILT_IN_PROPERTY, defaultCommodity()));
  }

  /** The only directory beside the world's; the first by name when there are several. */
  private String defaultCommodity() {
    String[] names = atlasHome.toFile().list((dir, name) -> !name.equals("world"));
    if (names == null || names.length == 0) {
      return "commodity";
    }
    Arrays.sort(names);
    return names[0];
  }

  /** The zone in which today is today: where the user sits. */
  public ZoneId zone() {
    return ZoneId.systemDefault();
  }

  /** Whether progress may be drawn: on a terminal that shows messages. */
  public boolean progressWanted() {
    return Boolean.getBoolean("lodemark.errTerminal");
  }

  /** How text is drawn: colour only on a terminal that wants it. */
  public Style style(boolean sources) {
    return new Style(terminal ? columns : Style.WIDEST, terminal && colourWanted, sources);
  }
}
