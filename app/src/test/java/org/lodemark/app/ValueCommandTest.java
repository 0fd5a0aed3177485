package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValueCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  Path folder;

  private static Fixture.Run value(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "value";
    System.arraycopy(args, 0, all, 1, args.length);
    return Fixture.run(all);
  }

  private static JsonNode json(String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 1);
    all[args.length] = "--json";
    Fixture.Run run = value(all);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.FINE);
    return JSON.readTree(run.out());
  }

  private static JsonNode gate(JsonNode answer, String id) {
    for (JsonNode gate : answer.get("gates")) {
      if (gate.get("gate").asString().equals(id)) {
        return gate;
      }
    }
    throw new AssertionError("no gate " + id);
  }

  private static double low(JsonNode figure) {
    return figure.get("range").get(0).asDouble();
  }

  /** Metal 25,000, conversion 3,000 a tonne, nine tenths recovered: 19,800 at the smelter. */
  @Test
  void theNetbackOfASmelterIsAPointWhereAllIsGivenAsPoints() {
    JsonNode answer = json(
        "--form",
        "hand-sorted-ore",
        "--grade",
        "45%",
        "--moisture",
        "5%",
        "--price",
        "25000",
        "--recovery",
        "metal=90%",
        "--cost",
        "metal=3000");

    JsonNode smelter = gate(answer, "smelter").get("usdPerTonneContained");
    assertThat(smelter.get("range").get(0).asDouble()).isEqualTo(19_800);
    assertThat(smelter.get("range").get(1).asDouble()).isEqualTo(19_800);
    assertThat(smelter.get("assumed").asBoolean()).isFalse();
  }

  @Test
  void whatTheAtlasDoesNotHaveIsNullAndNamedWithTheOptionThatGivesIt() {
    JsonNode answer =
        json("--form", "hand-sorted-ore", "--grade", "45%", "--moisture", "5%", "--price", "25000");

    JsonNode mine = gate(answer, "mine").get("usdPerTonneContained").get("range");
    assertThat(mine.get(0).isNull()).isTrue();
    assertThat(mine.get(1).asDouble()).isGreaterThan(0);
    assertThat(answer.get("missing").findValuesAsString("give"))
        .anyMatch(give -> give.startsWith("--freight mine="))
        .anyMatch(give -> give.startsWith("--cost sulfide-concentrate="))
        .noneMatch(give -> give.startsWith("--recovery trioxide="))
        .anyMatch(give -> give.startsWith("--rate PKR="));
    assertThat(answer.get("sale").isNull()).isTrue();
  }

  @Test
  void sortingByTheMassThatItKeeps() {
    JsonNode sorting = json(
            "--form",
            "sulfide-concentrate",
            "--grade",
            "35%",
            "--moisture",
            "5%",
            "--price",
            "25000",
            "--payable",
            "70%",
            "--sort-to",
            "55%",
            "--sort-mass-pull",
            "50%")
        .get("sorting");
    // Half the mass at 55 % holds 0.5 x 0.55 / 0.35 = 78.57 % of the metal. At 70 % of 25,000 paid
    // for
    // each tonne of it, whatever the grade: 0.35 x (0.7857 - 1) x 17,500 = -1,312.5 a dry tonne.
    assertThat(sorting.get("recovery").get("range").get(0).asDouble())
        .isCloseTo(0.5 * 0.55 / 0.35, within(1e-8));
    assertThat(sorting.get("addsUsdPerTonneDry").get("range").get(0).asDouble())
        .isCloseTo(-1312.5, within(1e-6));
    assertThat(sorting.get("verdict").asString()).isEqualTo("loss");
    assertThat(sorting.get("recovery").get("assumed").asBoolean()).isFalse();
  }

  @Test
  void anUnverifiedRangeComesOutAsARangeAndIsMarked() {
    JsonNode answer = json(
        "--form", "sulfide-concentrate", "--grade", "55%", "--moisture", "8%", "--price", "25000");

    JsonNode sale = answer.get("sale").get("usdPerTonneContained");
    assertThat(sale.get("range").get(0).asDouble()).isCloseTo(15_000, within(1e-6));
    assertThat(sale.get("range").get(1).asDouble()).isCloseTo(20_000, within(1e-6));
    assertThat(sale.get("assumed").asBoolean()).isTrue();
    assertThat(answer.get("raw").get("discount").get("range").get(0).asDouble())
        .isCloseTo(0.2, within(1e-9));
    assertThat(answer.get("raw").get("discount").get("range").get(1).asDouble())
        .isCloseTo(0.4, within(1e-9));
    for (JsonNode input : answer.get("inputs")) {
      if (input.get("name").asString().equals("payable of price")) {
        assertThat(input.get("assumption").asBoolean()).isTrue();
        assertThat(input.get("sources").get(0).asString())
            .isEqualTo("general-trade-knowledge-unverified");
        return;
      }
    }
    throw new AssertionError("the percentage is no input");
  }

  /** 9,000 a wet tonne of 0.95 x 0.45 = 0.4275 t: 21,052.63 a tonne of metal in it. */
  @Test
  void aPricePaidIsMeasuredByTheMetalInIt() {
    JsonNode answer = json(
        "--form",
        "hand-sorted-ore",
        "--grade",
        "45%",
        "--moisture",
        "5%",
        "--price",
        "25000",
        "--paid",
        "9000 USD/t-wet",
        "--freight",
        "mine=30",
        "--rate",
        "PKR=280",
        "--recovery",
        "trioxide=98%",
        "--tonnes",
        "20");

    assertThat(low(answer.get("raw").get("usdPerTonneContained")))
        .isCloseTo(21_052.6316, within(1e-3));
    assertThat(low(answer.get("raw").get("usdForLot"))).isCloseTo(180_000, within(1e-3));
    assertThat(low(answer.get("raw").get("discount")))
        .isCloseTo(1 - 9_000 / 0.4275 / 25_000, within(1e-6));
  }

  @Test
  void aUsersTermsStandBeforeTheAtlasAndBelowTheCommandLine() throws Exception {
    Path terms = folder.resolve("contract.csv");
    Files.writeString(terms, """
        contract,type,form,gate,element,band,term,low,high,unit,quality,confidence,edition,source,note
        mine-a-2025,percentage,hand-sorted-ore,,,,payable-of-price,0.55,0.55,fraction,reported,,,own,
        mine-a-2025,percentage,hand-sorted-ore,,As,,reject-above,0.003,0.003,fraction,reported,,,contract 17 of 2025,
        """);
    String[] common = {
      "--form",
      "hand-sorted-ore",
      "--grade",
      "45%",
      "--price",
      "20000",
      "--assay",
      "As=0.5%",
      "--terms",
      terms.toString()
    };

    JsonNode answer = json(common);
    assertThat(answer.get("sale").get("contract").asString()).isEqualTo("mine-a-2025");
    assertThat(low(answer.get("sale").get("usdPerTonneContained"))).isCloseTo(11_000, within(1e-6));
    assertThat(answer.get("sale").get("acceptances").get(0).get("outcome").asString())
        .isEqualTo("rejected");
    assertThat(answer.get("sources").findValuesAsString("title"))
        .contains("own", "contract 17 of 2025");

    String[] over = java.util.Arrays.copyOf(common, common.length + 2);
    over[common.length] = "--payable";
    over[common.length + 1] = "60%";
    assertThat(low(json(over).get("sale").get("usdPerTonneContained")))
        .isCloseTo(12_000, within(1e-6));
  }

  @Test
  void aTermsFileWithMistakesIsRefusedWithAllOfThem() throws Exception {
    Path terms = folder.resolve("bad.csv");
    Files.writeString(terms, """
        contract,type,form,gate,element,band,term,low,high,unit,quality,confidence,edition,source,note
        a,percentage,gravel,,,,payable-of-price,0.6,0.6,fraction,reported,,,own,
        a,percentage,hand-sorted-ore,,,,payable-of-price,0.8,0.6,fraction,reported,,,own,
        a,percentage,hand-sorted-ore,,,,treatment-charge,100,100,USD/t-wet,reported,,,own,
        a,percentage,hand-sorted-ore,,,,reject-above,30,30,fraction,reported,,,own,
        a,percentage,hand-sorted-ore,,As,,penalty-rate,2,2,USD/t-dry,reported,,,,
        """);

    Fixture.Run run =
        value("--form", "hand-sorted-ore", "--grade", "45%", "--terms", terms.toString());

    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("bad.csv:2 form: \"gravel\"")
        .contains("bad.csv:3 low")
        .contains("bad.csv:4")
        .contains("t-dry")
        .contains("Maybe it is a percentage")
        .contains("bad.csv:6 source");
  }

  @Test
  void aPenaltyWithoutAStepIsRefusedAtItsLine() throws Exception {
    Path terms = folder.resolve("step.csv");
    Files.writeString(terms, """
        contract,type,form,gate,element,band,term,low,high,unit,quality,confidence,edition,source,note
        a,percentage,hand-sorted-ore,,As,,penalty-rate,2,2,USD/t-dry,reported,,,own,
        """);

    Fixture.Run run =
        value("--form", "hand-sorted-ore", "--grade", "45%", "--terms", terms.toString());

    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("step.csv:2").contains("penalty-step");
  }

  @Test
  void mistakesOfUsageSayWhatWouldDo() {
    assertUsage("--form FORM with --grade");
    assertUsage("one of hand-sorted-ore", "--form", "gravel");
    assertUsage("Maybe 45%", "--form", "hand-sorted-ore", "--grade", "45");
    assertUsage("low end comes first", "--form", "hand-sorted-ore", "--grade", "50-40%");
    assertUsage("As=0.4%", "--form", "hand-sorted-ore", "--assay", "arsenic=1%");
    assertUsage("2900 USD/t-wet", "--form", "hand-sorted-ore", "--paid", "2900");
    assertUsage("terminal=60-95", "--form", "hand-sorted-ore", "--freight", "60");
    assertUsage(
        "given twice", "--form", "hand-sorted-ore", "--cost", "metal=1", "--cost", "metal=2");
    assertUsage("concentrate-percentage", "--form", "hand-sorted-ore", "--contract", "nil");
    assertUsage("no quote", "--form", "hand-sorted-ore", "--price-on", "1999");
    assertUsage("Atlantis", "--form", "hand-sorted-ore", "--to", "Atlantis");
    assertUsage("exclude each other", "--form", "hand-sorted-ore", "--json", "--csv");
  }

  private static void assertUsage(String says, String... args) {
    Fixture.Run run = value(args);
    assertThat(run.code()).as(says).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(says);
  }

  @Test
  void poundsAreExact() {
    // 20.3 USD/lb over 0.45359237 kg/lb: 44,753.839 USD/t.
    JsonNode answer = json("--form", "hand-sorted-ore", "--grade", "45%", "--price", "20.3 USD/lb");

    assertThat(low(answer.get("price").get("usdPerTonne")))
        .isCloseTo(20.3 * 1000 / 0.45359237, within(1e-4));
  }

  /** The example books: 2,900 USD a wet tonne for 31.9 t of 44.9 %, 4.4 % water, from the terminal. */
  @Test
  void aLotIsReadFromTheRecords() {
    String store = "sqlite:" + folder.resolve("ledger.db");
    assertThat(Fixture.run("capture", "--template", folder.resolve("books").toString())
            .code())
        .isEqualTo(ExitCode.FINE);
    assertThat(Fixture.run(
                "capture",
                "--store",
                store,
                folder.resolve("books").resolve("lodemark-example.xlsx").toString())
            .code())
        .isEqualTo(ExitCode.FINE);

    JsonNode answer = json("--lot", "EXP-1", "--store", store, "--price", "25000");

    JsonNode lot = answer.get("lot");
    assertThat(lot.get("lot").asString()).isEqualTo("EXP-1");
    assertThat(lot.get("at").asString()).isEqualTo("terminal");
    assertThat(low(lot.get("wetTonnes"))).isEqualTo(31.9);
    assertThat(low(lot.get("grade"))).isEqualTo(0.449);
    assertThat(low(lot.get("moisture"))).isEqualTo(0.044);
    assertThat(lot.get("assays").findValuesAsString("element")).containsExactly("As", "Pb");
    double contained = 0.449 * (1 - 0.044);
    assertThat(low(answer.get("raw").get("usdPerTonneContained")))
        .isCloseTo(2_900 / contained, within(1e-3));
    assertThat(low(answer.get("raw").get("usdForLot"))).isCloseTo(2_900 * 31.9, within(1e-3));
    assertThat(value("--lot", "EXP-9", "--store", store).err())
        .contains("lodemark lots lists them");
    assertThat(value("--lot", "EXP-1", "--store", "sqlite:" + folder.resolve("no.db"))
            .code())
        .isEqualTo(ExitCode.STORE_UNAVAILABLE);
  }

  @Test
  void csvHasEveryTableAndAnEmptyCellForWhatIsNotKnown() {
    Fixture.Run run = value("--form", "hand-sorted-ore", "--grade", "45%", "--csv");

    assertThat(run.code()).isEqualTo(ExitCode.FINE);
    assertThat(run.out())
        .contains("table,contract,used")
        .contains("table,gate,who,kind")
        .contains("table,what,give")
        .containsPattern("keeps,mine,seller,seller,\"?[^\r]*,,\\d");
  }

  @Test
  void theTextFitsThePageAndNamesWhatIsAssumed() {
    Fixture.Run run = Fixture.run(
        new Environment(Fixture.ATLAS_HOME, true, 80, false),
        "value",
        "--form",
        "hand-sorted-ore",
        "--grade",
        "45%",
        "--moisture",
        "5%",
        "--to",
        "New York");

    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80, "80 columns");
    assertThat(run.out())
        .contains("Who keeps what")
        .contains("What selling raw costs")
        .contains("What would add value")
        .contains("Not known, and what would tell it")
        .contains("assumption");
  }

  @Test
  void anotherCommodityNeedsNoCode() {
    JsonNode answer = json(
        "--atlas",
        Fixture.VERIDIUM.toString(),
        "--form",
        "ore",
        "--grade",
        "50%",
        "--moisture",
        "0",
        "--price",
        "25000",
        "--duty",
        "smelter=0%");

    assertThat(answer.get("commodity").asString()).isEqualTo("Veridium");
    assertThat(low(gate(answer, "mine").get("usdPerTonneContained")))
        .isCloseTo(19_520, within(1e-6));
    assertThat(low(answer.get("door"))).isCloseTo(25_650, within(1e-6));
  }
}
