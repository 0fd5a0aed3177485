package org.lodemark.atlas.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.MarketTerms;
import org.lodemark.atlas.World;
import org.lodemark.atlas.fact.MarketParameterFact;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.fact.PolicyFact;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/** Reads a commodity directory (docs/atlas-format.md). */
public final class AtlasLoader {
  private static final String SOURCES = "sources.csv";

  private final AtlasFiles files;
  private final World world;
  private final Problems problems = new Problems();
  private final References references;
  private final TableReader reader;

  /** By the names of files. */
  private final Predicate<String> isRead;

  private AtlasLoader(AtlasFiles files, World world, Predicate<String> isRead) {
    this.files = files;
    this.world = world;
    this.isRead = isRead;
    this.references = References.withoutSources(world.countries());
    this.reader = new TableReader(references, problems);
  }

  /** Reads everything, or lists every problem. */
  public static Loading<Atlas> load(AtlasFiles files, World world) {
    return new AtlasLoader(files, world, any -> true).load();
  }

  /** Reads the commodity and its sources, and leaves the tables of facts aside. */
  public static Loading<Atlas> loadCommodity(AtlasFiles files, World world) {
    return loadTables(files, world, Set.of());
  }

  /**
   * Reads the commodity, its sources and a few tables, and leaves the others aside: they stay empty,
   * and what is wrong in them is not seen.
   *
   * @param tables names of tables, without {@code .csv}
   */
  public static Loading<Atlas> loadTables(AtlasFiles files, World world, Set<String> tables) {
    Set<String> read = tables.stream().map(table -> table + ".csv").collect(Collectors.toSet());
    return new AtlasLoader(files, world, read::contains).load();
  }

  private Loading<Atlas> load() {
    if (!checkNames()) {
      return new Loading.Rejected<>(problems.listAll());
    }
    Optional<TextInput> sources = required(SOURCES);
    if (sources.isEmpty()) {
      // Without it every reference to a source would be told as a problem of its own.
      required(CommodityFile.NAME);
      return new Loading.Rejected<>(problems.listAll());
    }
    Sources.read(sources.get(), references, problems);
    Optional<CommodityFile.Contents> contents = required(CommodityFile.NAME)
        .flatMap(input -> CommodityFile.read(input, references, problems));
    Optional<Atlas> atlas = contents.map(this::tables);
    return problems.isEmpty() && atlas.isPresent()
        ? new Loading.Loaded<>(atlas.get())
        : new Loading.Rejected<>(problems.listAll());
  }

  private boolean checkNames() {
    Collection<String> names;
    try {
      names = files.listNames();
    } catch (IOException e) {
      problems.add("atlas", String.valueOf(e.getMessage()));
      return false;
    }
    Set<String> known = new TreeSet<>(Set.of(SOURCES, CommodityFile.NAME));
    known.addAll(Tables.listFiles());
    for (String name : names) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".csv") && !known.contains(name)) {
        problems.add(name, "is no table of an atlas. Tables are " + String.join(", ", known));
      }
    }
    return true;
  }

  private Optional<TextInput> required(String name) {
    Optional<TextInput> input = files.find(name);
    if (input.isEmpty()) {
      problems.add(name, "is missing. An atlas needs " + SOURCES + " and " + CommodityFile.NAME);
    }
    return input;
  }

  private <T> List<T> table(TableShape shape, Function<Row, Optional<T>> make) {
    return Optional.of(shape.file())
        .filter(isRead)
        .flatMap(files::find)
        .map(input -> reader.read(input, shape, make))
        .orElse(List.of());
  }

  private Atlas tables(CommodityFile.Contents contents) {
    Tables tables = new Tables(contents.commodity());
    List<MeasureFact> measures = new ArrayList<>();
    for (TableShape shape : Tables.MEASURES) {
      measures.addAll(table(shape, row -> tables.measure(shape, row)));
    }
    List<MarketParameterFact> model =
        table(Tables.MARKET_MODEL, row -> MarketRows.parameter(row, contents.commodity()));
    MarketRows.checkModel(model, problems);
    List<ScenarioFact> scenarios =
        table(Tables.SCENARIOS, row -> ScenarioRows.scenario(row, MarketWords.of(model)));
    ScenarioRows.checkWhole(Tables.SCENARIOS.file(), scenarios, scenarios, problems);
    return new Atlas(
        contents.commodity(),
        world,
        references.sources(),
        contents.formSources(),
        contents.processingRecovery(),
        contents.criticality(),
        table(Tables.PRODUCTION, tables::production),
        table(Tables.RESERVES, tables::reserve),
        table(Tables.SHARES, tables::share),
        table(Tables.CRITICALITY, tables::criticality),
        table(Tables.SECTORS, tables::sector),
        table(Tables.TRADE, tables::trade),
        table(Tables.PLANTS, tables::plant),
        table(Tables.MINES, tables::mine),
        table(Tables.DEPOSITS, tables::deposit),
        table(Tables.PRICES, tables::price),
        table(Tables.PRODUCTS, tables::product),
        policy(tables),
        table(Tables.PLACES, tables::place),
        table(Tables.DUTIES, tables::duty),
        model,
        scenarios,
        measures,
        terms(new TermTables(contents.commodity())));
  }

  private MarketTerms terms(TermTables tables) {
    MarketTerms terms = new MarketTerms(
        table(TermTables.CONTRACTS, tables::contract),
        table(TermTables.CHAINS, tables::gate),
        table(TermTables.CONVERSIONS, tables::conversion),
        table(TermTables.FREIGHTS, tables::freight),
        table(TermTables.PORT_RANGES, tables::portRange));
    ContractCheck.check(terms.contracts(), problems);
    return terms;
  }

  private List<PolicyFact> policy(Tables tables) {
    List<PolicyFact> policy = table(Tables.POLICY, tables::policy);
    Set<String> ids = policy.stream().map(PolicyFact::id).collect(Collectors.toSet());
    for (PolicyFact fact : policy) {
      fact.suspends().filter(id -> !ids.contains(id)).ifPresent(id -> {
        Location where = fact.provenance().where();
        problems.add(
            where.file(), where.line(), "suspends", "\"" + id + "\" is no id of this table");
      });
    }
    return policy;
  }
}
