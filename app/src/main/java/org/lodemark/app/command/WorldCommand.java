package org.lodemark.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.atlas.Atlas;
import org.lodemark.input.Problem;
import org.lodemark.report.Json;
import org.lodemark.simworld.Worlds;
import org.lodemark.simworld.frame.FrameReader;
import org.lodemark.simworld.frame.WorldFrame;
import org.lodemark.simworld.sample.SampleLedger;
import org.lodemark.simworld.sheets.WorldFolder;
import org.lodemark.simworld.sheets.WorldSummary;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;
import org.lodemark.simworld.world.WorldPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark world}. */
@Command(
    name = "world",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a simulated trade: sheets as people would keep them, and, apart, what was so. All of it"
          + " is invented; one seed gives one world, to the byte.",
      ""
    },
    customSynopsis = {
      "lodemark world --seed 7 --lots 500 --out my-world/",
      "       lodemark world --seed 7 --lots 500 --foreign 0.15 --typologies ghost-mine --out w/",
      "       lodemark world --seed 7 --lots 500 --clean --out honest/"
    })
public final class WorldCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final String NONE = "none";

  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private AtlasOption atlasOption = new AtlasOption();

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: 1.")
  private long seed;

  @Option(
      names = "--lots",
      paramLabel = "N",
      defaultValue = "500",
      description = "About how many lots are sold with a claim of a mined origin. Default: 500.")
  private int lots;

  @Option(
      names = "--foreign",
      paramLabel = "SHARE",
      defaultValue = "0.15",
      description =
          "About which part of these lots' metal is not from where it is said to be, 0 to 1."
              + " Default: 0.15.")
  private double foreign;

  @Option(
      names = "--typologies",
      paramLabel = "LIST",
      defaultValue = ALL,
      description = "all, none, or names with commas between. Default: all.")
  private String typologies = ALL;

  @Option(names = "--clean", description = "Honest traders only: the same as --typologies none.")
  private boolean clean;

  @Option(
      names = "--no-noise",
      description = "Scales, assays and clocks are right, and every row is written.")
  private boolean exact;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A new or empty folder.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--sample",
      description = "The bundled sample ledger, made again; seed, lots and the like are its own.")
  private boolean sample;

  @Option(names = "--json", description = "What was made, as JSON.")
  private boolean json;

  public WorldCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput {
    WorldPlan plan = plan();
    Atlas atlas = new Inputs(environment).atlas(atlasOption.directory());
    WorldFrame frame = frame(atlas);
    World world = sample ? SampleLedger.of(frame) : Worlds.of(plan, frame);
    try {
      WorldFolder.write(world, frame, out);
    } catch (IOException e) {
      throw new BadInput(
          "folder " + out,
          List.of(new Problem(out.toString(), 0, "", String.valueOf(e.getMessage()))));
    }
    WorldSummary summary = WorldSummary.of(world, out.toString());
    spec.commandLine().getOut().print(json ? Json.of(summary) + "\n" : text(summary));
    spec.commandLine().getOut().flush();
    return ExitCode.FINE;
  }

  private WorldFrame frame(Atlas atlas) throws BadInput {
    try {
      return FrameReader.of(atlas);
    } catch (IllegalStateException e) {
      throw new BadInput(
          "simulation of " + atlas.commodity().name(),
          List.of(new Problem(
              "simulation.csv",
              0,
              "",
              e.getMessage() + ". Maybe copy the table of another commodity and change it"
                  + " (docs/atlas-format.md)")));
    }
  }

  private WorldPlan plan() {
    Set<Typology> asked = clean ? Set.of() : typologies(typologies);
    try {
      return new WorldPlan(seed, lots, asked.isEmpty() ? 0 : foreign, asked, !exact);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private Set<Typology> typologies(String list) {
    if (list.equals(ALL)) {
      return EnumSet.allOf(Typology.class);
    }
    if (list.equals(NONE)) {
      return Set.of();
    }
    Map<String, Typology> byWord = Arrays.stream(Typology.values())
        .collect(Collectors.toMap(Typology::word, typology -> typology, (a, b) -> a, TreeMap::new));
    Set<Typology> found = EnumSet.noneOf(Typology.class);
    for (String word : list.split(",", -1)) {
      Typology typology = byWord.get(word.strip().toLowerCase(Locale.ROOT));
      if (typology == null) {
        throw new ParameterException(
            spec.commandLine(),
            "--typologies \"" + word.strip() + "\": all, none, or some of "
                + String.join(", ", byWord.keySet()));
      }
      found.add(typology);
    }
    return found;
  }

  private static String text(WorldSummary made) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(
        Locale.ROOT,
        "SIMULATED world of seed %d in %s%n%n  %,9d sites%n  %,9d rows of movements%n"
            + "  %,9d papers%n  %,9d assays%n  %,9d lots with a claim of a mined origin%n"
            + "  %8.1f%% of their metal is not from where it is said to be%n",
        made.seed(),
        made.folder(),
        made.sites(),
        made.movements(),
        made.documents(),
        made.assays(),
        made.lots(),
        100 * made.foreignShare()));
    if (!made.lotsByTypology().isEmpty()) {
      text.append(
          String.format(Locale.ROOT, "%n  %-24s %9s %9s%n", "typology", "its rows", "lots with"));
      made.lotsByTypology()
          .forEach((word, touched) -> text.append(String.format(
              Locale.ROOT,
              "  %-24s %,9d %,9d%n",
              word,
              made.rowsByTypology().getOrDefault(word, 0),
              touched)));
    }
    return text.append(String.format(
            Locale.ROOT,
            "%nNext: lodemark capture %s --store sqlite:world.db%n" + "What was so stands in %s.%n",
            String.join(
                " ",
                WorldFolder.BOOKS.stream()
                    .map(file -> Path.of(made.folder(), file).toString())
                    .toList()),
            Path.of(made.folder(), "truth")))
        .toString();
  }
}
