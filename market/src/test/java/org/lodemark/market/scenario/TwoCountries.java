package org.lodemark.market.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.World;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.atlas.load.Loading;
import org.lodemark.atlas.load.WorldLoader;
import org.lodemark.input.TextInput;

/**
 * An atlas of an invented metal that one country mines and another uses, written out as files.
 *
 * <p>Iceland mines 1,000 t of ore a year and can make 600 t of metal; 0.9 t of metal come of a tonne
 * of ore at 1,000 USD a tonne of metal. Metal costs 10,000 USD/t, so ore is worth 0.9 x (10,000 -
 * 1,000) = 8,100. New Zealand uses 400 t; the other 900 - 400 = 500 t are used in the rest of the
 * world, which smelts 900 - 600 = 300 t. Nothing costs freight. Elasticities are 1 and -0.5.
 */
final class TwoCountries {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final String TAIL = ",derived,,,xv,";
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> model = new ArrayList<>();
  private final List<String> scenarios = new ArrayList<>();

  TwoCountries() {
    files.put("sources.csv", "id,title,url,licence,note\nxv,invented,,,made up\n");
    files.put("commodity.json", """
        {"id":"xv","name":"Xv","symbol":"Xv","atomicMasses":{"Xv":100},"atomicMassSource":"xv",
         "compounds":[],"hsLines":[{"hs":"999910","name":"ore"},{"hs":"999920","name":"metal"}],
         "forms":[
          {"id":"ore","name":"ore","stage":"mining","hs":["999910"],
           "grade":{"low":0.4,"high":0.6,"quality":"derived","source":"xv"}},
          {"id":"metal","name":"metal","stage":"processing","hs":["999920"],
           "grade":{"low":1,"high":1,"quality":"derived","source":"xv"}}]}
        """);
    files.put("production.csv", """
        country,stage,route,period,basis,status,lowTonnes,highTonnes,quality,confidence,edition,source,note
        ISL,mining,,2019,contained,known,1000,1000,reported,,X 2021,xv,
        ISL,mining,,2019,contained,known,700,700,reported,,X 2020,xv,
        """);
    files.put("prices.csv", """
        product,series,place,period,lowPrice,highPrice,currency,massUnit,massBasis,quality,confidence,edition,source,note
        metal,A,port,2019,10000,10000,USD,t,,reported,,,xv,
        metal,A,port,2020,20000,20000,USD,t,,reported,,,xv,
        """);
    model("stage", "", "", "ore", "", "", "ore", "", "1,1,order", "", "");
    model("stage", "", "", "metal", "", "", "metal", "", "2,2,order", "", "");
    model("base-period", "", "", "", "", "", "", "2019", ",,", "", "");
    model("reference-price", "NZL", "", "metal", "", "", "", "2019", ",,", "metal", "port");
    model("recovery", "", "", "ore", "metal", "", "", "", "0.9,0.9,fraction", "", "");
    model("conversion-cost", "", "", "ore", "metal", "", "", "", "1000,1000,USD/t", "", "");
    model("conversion-capacity", "ISL", "", "ore", "metal", "", "", "", "600,600,t/year", "", "");
    model("supply-elasticity", "", "", "", "", "", "", "", "1,1,ratio", "", "");
    model("demand-elasticity", "", "", "", "", "", "", "", "-0.5,-0.5,ratio", "", "");
    model("demand", "NZL", "", "metal", "", "bells", "", "", "400,400,t/year", "", "");
    model("demand-share", "", "", "metal", "", "bells", "", "", "1,1,fraction", "", "");
    model("freight", "", "", "ore", "", "", "", "", "0,0,USD/t", "", "");
    model("freight", "", "", "metal", "", "", "", "", "0,0,USD/t", "", "");
    model("quote", "NZL", "", "metal", "", "", "", "", ",,", "metal", "port");
  }

  /** A table as it is to stand, line by line. */
  TwoCountries with(String file, String... lines) {
    files.put(file, String.join("\n", lines) + "\n");
    return this;
  }

  TwoCountries model(String... cells) {
    model.add(String.join(",", cells) + TAIL);
    return this;
  }

  /** Replaces the rows of an item. */
  TwoCountries instead(String item, String... rows) {
    model.removeIf(row -> row.startsWith(item + ","));
    for (String row : rows) {
      model.add(row + TAIL);
    }
    return this;
  }

  /** A row from the scenario's id to the text. */
  TwoCountries row(String row) {
    scenarios.add(row + TAIL);
    return this;
  }

  /** A scenario "x" of one step with one measure: what stands between its step and its text. */
  TwoCountries measure(String rest) {
    return row("x,,title,,,,,,,,,,,the question").row("x,1," + rest + ",");
  }

  Atlas atlas() {
    files.put(
        "market-model.csv",
        "item,country,toCountry,stage,toStage,use,form,period,lowValue,highValue,unit,product,place,"
            + "quality,confidence,edition,source,note\n" + String.join("\n", model) + "\n");
    files.put(
        "scenarios.csv",
        "scenario,step,measure,country,toCountry,stage,toStage,use,starts,ends,lowValue,highValue,"
            + "unit,text,quality,confidence,edition,source,note\n"
            + String.join("\n", scenarios) + "\n");
    List<TextInput> inputs = new ArrayList<>();
    files.forEach((name, text) -> inputs.add(new TextInput(
        name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
    Loading<Atlas> loading = AtlasLoader.load(AtlasFiles.ofInputs(inputs), world());
    assertThat(loading).isInstanceOf(Loading.Loaded.class);
    return ((Loading.Loaded<Atlas>) loading).value();
  }

  static World world() {
    Path directory = Path.of("../atlas/src/main/atlas/world");
    return ((Loading.Loaded<World>) WorldLoader.load(AtlasFiles.ofDirectory(directory))).value();
  }

  MarketBase base() {
    Basing basing = MarketBases.of(atlas());
    assertThat(basing).isInstanceOf(Basing.Based.class);
    return ((Basing.Based) basing).base();
  }

  MarketAnswer solve(int draws) {
    Atlas atlas = atlas();
    Scenario scenario = Scenario.find(atlas.scenarios(), "x", TODAY).orElseThrow();
    return MarketRun.of(atlas, base(), scenario, 1, draws);
  }

  static double price(MarketAnswer.StepAnswer state, String region, String stage) {
    return state.prices().stream()
        .filter(row -> row.region().code().equals(region) && row.stage().equals(stage))
        .findFirst()
        .orElseThrow()
        .usdPerTonne()
        .mean();
  }

  static MarketAnswer.TradeRow trade(MarketAnswer.StepAnswer state, String region, String stage) {
    return state.trade().stream()
        .filter(row -> row.region().code().equals(region) && row.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  static MarketAnswer.GainRow gain(MarketAnswer.StepAnswer state, String region) {
    return state.gains().stream()
        .filter(row -> row.region().code().equals(region))
        .findFirst()
        .orElseThrow();
  }
}
