package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.app.Fixture.Run;
import org.lodemark.report.text.MassWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify} over the simulated sample ledger that is shipped. */
class VerifyCommandTest {
  private static final Path SAMPLE = Path.of("src/main/sample");
  private static final String LOT = "sim:E1/0009";

  @TempDir
  private static Path shared;

  @TempDir
  private Path folder;

  private static String store = "";

  @BeforeAll
  static void capture() {
    store = capture(shared.resolve("sample.db"), SAMPLE.resolve("movements.csv"));
  }

  private static String capture(Path database, Path movements) {
    String url = "sqlite:" + database;
    Run run = Fixture.run(
        "capture",
        SAMPLE.resolve("sites.csv").toString(),
        movements.toString(),
        SAMPLE.resolve("documents.csv").toString(),
        SAMPLE.resolve("assays.csv").toString(),
        "--store",
        url);
    assertThat(run.code()).as(run.err()).isZero();
    return url;
  }

  private static Run verify(String... args) {
    return verify(100, args);
  }

  private static Run verify(int columns, String... args) {
    return on(store, columns, args);
  }

  private static Run on(String url, int columns, String... args) {
    List<String> all = new java.util.ArrayList<>(List.of("verify"));
    all.addAll(List.of(args));
    all.addAll(List.of("--store", url));
    return Fixture.run(
        new Environment(Fixture.ATLAS_HOME, true, columns, false), all.toArray(String[]::new));
  }

  private static JsonNode json(String... args) {
    List<String> all = new java.util.ArrayList<>(List.of(args));
    all.add("--json");
    Run run = verify(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isIn(ExitCode.FINE, ExitCode.FINDINGS);
    return JsonMapper.shared().readTree(run.out());
  }

  private static List<String> column(JsonNode rows, String key) {
    List<String> values = new java.util.ArrayList<>();
    rows.forEach(row -> values.add(row.get(key).asString()));
    return values;
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  @Test
  void theScreenAnswersWithoutJointBoundsAndSaysSo() {
    JsonNode screened = json("--exporter", "sim-E1", "--period", "2025", "--screen");
    assertThat(screened.get("counts").get("joint").asInt()).isZero();
    assertThat(screened.get("notes").toString()).contains("Bounds are the screen's");
    JsonNode exact = json("--exporter", "sim-E1", "--period", "2025");
    assertThat(exact.get("counts").get("joint").asInt()).isPositive();
    // Of the lots each the same; the verdict on all together is the exact answer's alone.
    assertThat(column(exact.get("verdicts"), "verdict"))
        .hasSize(column(screened.get("verdicts"), "verdict").size() + 1)
        .containsAll(column(screened.get("verdicts"), "verdict"));
    assertThat(verify("--exporter", "sim-E1", "--period", "2025", "--screen").out())
        .contains("screen");
  }

  @Test
  void oneLotIsToldInTheOrderOfTheParts() {
    Run run = verify(LOT);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsSubsequence(
            "Lot " + LOT + ":",
            "1. What was declared",
            "2. Shares by convention",
            "3. What is possible",
            "4. Evidence",
            "5. Verdict",
            "What this rests on",
            "Request to the supplier")
        .contains("an unrecorded swap of equal mass is invisible");
    assertThat(flat(run.out())).doesNotContain("Pakistan: Pakistan");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100})
  void noLineIsLongerThanTheTerminal(int columns) {
    List<String[]> questions = List.of(
        new String[] {LOT},
        new String[] {LOT, "--trust", "as-recorded", "--sources", "recorded"},
        new String[] {LOT, "--set", "AFG", "--set", "AFG+CHN", "--set", "sim-M4"},
        new String[] {"--lots", "sim:E1/0008," + LOT},
        new String[] {"--exporter", "sim-E1", "--period", "2025-Q3"},
        new String[] {"--all"});
    for (String[] question : questions) {
      Run run = verify(columns, question);
      assertThat(run.out().lines().filter(line -> line.length() > columns))
          .as(String.join(" ", question))
          .isEmpty();
      assertThat(run.out()).contains("Request to the supplier");
    }
  }

  @Test
  void theWordsTheTablesAndTheDataSayTheSame() {
    JsonNode json = json(LOT);
    JsonNode lot = json.get("lots").get(0);
    JsonNode inside = lot.get("inside");
    JsonNode outside = lot.get("outside");
    // What can be of the claim and what can be of anything else complete each other.
    assertThat(inside.get("minShare").asDouble() + outside.get("maxShare").asDouble())
        .isCloseTo(1, within(1e-6));
    assertThat(json.get("counts").get("exact").asInt()).isEqualTo(1);
    assertThat(json.get("lots").get(0).get("groups").findValuesAsString("group"))
        .doesNotContain("context");
    String csv = verify(LOT, "--csv").out();
    String row = csv.lines()
        .filter(line -> line.startsWith("verdicts,lot," + LOT))
        .findFirst()
        .orElseThrow();
    assertThat(row)
        .contains(
            json.get("verdicts").get(0).get("verdict").asString(),
            lot.get("massGrams").asString(),
            outside.get("maxShare").asString());
    // No least share of nothing in the sentence where the table has more.
    assertThat(inside.get("minShare").asDouble()).isGreaterThan(0.3);
    assertThat(json.get("verdicts").get(0).get("sentence").asString())
        .doesNotContain("Between 0.0 %");
  }

  @Test
  void theKeysOfTheContractAreThereWithTheirTypes() {
    JsonNode json = json("--exporter", "sim-E1", "--period", "2025-Q3");
    JsonNode set = json.get("sets").get(0);
    assertThat(set.get("set").isString()).isTrue();
    JsonNode lot = set.get("lots").get(0);
    assertThat(lot.get("lot").isString()).isTrue();
    assertThat(lot.get("massGrams").isIntegralNumber()).isTrue();
    assertThat(lot.get("declaredOrigin").asString()).isEqualTo("PAK");
    for (String key : List.of("minShare", "maxShareKnown", "maxShare", "screenMaxShare")) {
      assertThat(lot.get(key).isNumber()).as(key).isTrue();
    }
    JsonNode joint = set.get("joint");
    for (String key :
        List.of("massGrams", "minGrams", "maxGrams", "minShare", "maxShareKnown", "maxShare")) {
      assertThat(joint.get(key).isNumber()).as(key).isTrue();
    }
    assertThat(joint.get("method").isString()).isTrue();
    JsonNode cut = joint.get("cutMax").get(0);
    assertThat(cut.get("kind").isString()).isTrue();
    assertThat(cut.get("site").isString()).isTrue();
    assertThat(cut.get("time").isString()).isTrue();
    assertThat(cut.has("lot")).isTrue();
    assertThat(cut.get("massGrams").isIntegralNumber()).isTrue();
    assertThat(joint.get("cutMin").isArray()).isTrue();
    assertThat(set.get("unknown").get("minShare").isNumber()).isTrue();
    assertThat(set.get("unknown").get("maxShare").isNumber()).isTrue();
    assertThat(json.get("verdicts").get(0).get("scope").asString()).isEqualTo("set");
    JsonNode verdict = json.get("verdicts").get(1);
    assertThat(verdict.get("scope").asString()).isEqualTo("lot");
    assertThat(verdict.get("lot").isString()).isTrue();
    assertThat(verdict.get("verdict").isString()).isTrue();
    assertThat(verdict.get("rule").isString()).isTrue();
    JsonNode evidence = verdict.get("evidence").get(0);
    assertThat(evidence.get("test").isString()).isTrue();
    assertThat(evidence.get("finding").isString()).isTrue();
    assertThat(evidence.get("logLr").isNumber()).isTrue();
    assertThat(evidence.get("events").isArray()).isTrue();
    JsonNode help = json(LOT).get("verdicts").get(0).get("wouldHelp").get(0);
    assertThat(help.get("what").isString()).isTrue();
    assertThat(help.get("site").isString()).isTrue();
    assertThat(help.get("gain").size()).isEqualTo(2);
    // Mines that sold to other traders only are not spoken of.
    assertThat(column(json(LOT).get("sites"), "site"))
        .contains("sim-E1", "sim-T3")
        .doesNotContain("sim-M2", "sim-GT4");
  }

  @Test
  void whatLeftAnExporterIsAnsweredTogetherAndEach() {
    JsonNode json = json("--exporter", "sim-E1", "--period", "2025-Q3");
    assertThat(column(json.get("lots"), "lot")).containsExactlyInAnyOrder("sim:E1/0008", LOT);
    JsonNode joint = json.get("sets").get(0).get("joint");
    long each = json.get("sets").get(0).get("lots").get(0).get("massGrams").asLong()
        + json.get("sets").get(0).get("lots").get(1).get("massGrams").asLong();
    assertThat(joint.get("massGrams").asLong()).isEqualTo(each);
    // Together there cannot be more from elsewhere than the lots have by themselves.
    double apart = 0;
    for (JsonNode lot : json.get("sets").get(0).get("lots")) {
      apart += lot.get("maxShare").asDouble() * lot.get("massGrams").asLong();
    }
    assertThat(joint.get("maxShare").asDouble() * each).isLessThanOrEqualTo(apart + 1);
    assertThat(json.get("counts").get("exact").asInt()).isEqualTo(2);
    assertThat(flat(verify("--exporter", "sim-E1", "--period", "2025-Q3").out()))
        .contains("2 lots computed exactly")
        .doesNotContain("could change the verdict");
    // The same two lots by name are the same question.
    assertThat(json("--lots", "sim:E1/0008, " + LOT).get("sets").get(0).get("joint"))
        .isEqualTo(joint);
  }

  @Test
  void everyClaimIsVerified() {
    JsonNode json = json("--all");
    List<String> lots = column(json.get("lots"), "lot");
    assertThat(lots).contains(LOT, "sim:E1/0001", "sim:T2/0001").doesNotHaveDuplicates();
    assertThat(json.get("counts").get("screened").asInt()).isEqualTo(lots.size());
    assertThat(
            verify("--all", "--csv").out().lines().filter(line -> line.startsWith("verdicts,lot")))
        .hasSameSizeAs(lots);
    // Not one finding a line: equal ones are counted.
    String text = flat(verify("--all").out());
    assertThat(text).contains(" times, the first:").doesNotContain("/0001/0001");
  }

  @Test
  void thePageStandsByItselfAndSaysWhatItDraws() throws IOException {
    Path page = folder.resolve("lot.html");
    Run run = verify(LOT, "--html", page.toString());
    assertThat(run.out()).contains("Lot " + LOT);
    String html = Files.readString(page);
    assertThat(html)
        .contains("<svg", "The way of the lot, pro rata; what was not measured is drawn with the")
        .contains("<ol class=\"findings\">", "Request to the supplier")
        .doesNotContain("<script", "src=", "href=\"http");
    Run refused = verify(LOT, "--html", folder.resolve("no/such/page.html").toString());
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("cannot be written");
  }

  @Test
  void whatLeftAnExporterIsDrawnTogetherWithTheMassThatIsVerified() throws IOException {
    String[] question = {"--exporter", "sim-E1", "--period", "2025"};
    String html = page(question);
    long sum = 0;
    JsonNode lots = json(question).get("lots");
    assertThat(lots.size()).isEqualTo(8);
    for (JsonNode lot : lots) {
      long grams = lot.get("massGrams").asLong();
      sum += grams;
      assertThat(html)
          .contains("<title>" + lot.get("lot").asString() + ": " + MassWords.of(grams) + ", ");
    }
    assertThat(html)
        .contains("The way of all lots together, pro rata; what was not measured is drawn with the")
        .contains("the lots on the right, " + MassWords.of(sum) + " together")
        .contains("Way of the metal of 8 lots", "The same in figures: ")
        .doesNotContain("the same metal again", "largest of the lots", "not drawn");
    // All that is drawn ends in the lots: flows into them are 300 px together.
    assertThat(pxInto(html, "sim:E1/")).isCloseTo(300, within(0.01));
  }

  /** The widths of the flows into lots whose ids begin so. */
  private static double pxInto(String html, String prefix) {
    Matcher flows = Pattern.compile(
            "stroke-width=\"([0-9.]+)\"[^>]*><title>[^<]* \u2192 " + prefix + "[0-9]+: ")
        .matcher(html);
    double sum = 0;
    while (flows.find()) {
      sum += Double.parseDouble(flows.group(1));
    }
    return sum;
  }

  @Test
  void ofMoreLotsThanCanBeToldApartTheSmallOnesAreDrawnAsOne() throws IOException {
    assertThat(page("--exporter", "sim-M4", "--period", "2025"))
        .contains("The way of all lots together, pro rata", ">2 other lots</text>");
  }

  @Test
  void aLotThatIsInAnotherIsDrawnOnceAndThePageSaysSo() throws IOException {
    // A part of what the mine sold in this lot is in what the exporter shipped.
    assertThat(page("--lots", "sim:M1/0001," + LOT))
        .contains(
            "are the same metal again",
            "not at the right edge of the lot it was in before: of" + " sim:M1/0001 ");
  }

  private String page(String... question) throws IOException {
    Path page = folder.resolve("page.html");
    List<String> all = new java.util.ArrayList<>(List.of(question));
    all.addAll(List.of("--html", page.toString()));
    Run run = verify(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isIn(ExitCode.FINE, ExitCode.FINDINGS);
    return Files.readString(page);
  }

  @Test
  void everyClaimTogetherIsDrawnByTheLargestLot() throws IOException {
    JsonNode lots = json("--all").get("lots");
    String largest = "";
    long most = 0;
    for (JsonNode lot : lots) {
      if (lot.get("massGrams").asLong() > most) {
        most = lot.get("massGrams").asLong();
        largest = lot.get("lot").asString();
      }
    }
    assertThat(page("--all")).contains("The way of " + largest + ", the largest of the lots");
  }

  @Test
  void aChangedRowChangesTheAnswer() throws IOException {
    String rows = Files.readString(SAMPLE.resolve("movements.csv"));
    // What the mine of the largest delivery is said to have handed on, times two.
    String changed = rows.replace(",sim-T3,sim-M4,9550,", ",sim-T3,sim-M4,19100,")
        .replace(",sim-M4,sim-T3,9490,", ",sim-M4,sim-T3,18980,");
    assertThat(changed).isNotEqualTo(rows);
    Path edited = folder.resolve("movements.csv");
    Files.writeString(edited, changed);
    String other = capture(folder.resolve("edited.db"), edited);
    String first = "sim:E1/0002";
    JsonNode before =
        JsonMapper.shared().readTree(on(store, 100, first, "--json").out());
    JsonNode after =
        JsonMapper.shared().readTree(on(other, 100, first, "--json").out());
    assertThat(after.get("lots").get(0).get("shares"))
        .isNotEqualTo(before.get("lots").get(0).get("shares"));
  }

  @Test
  void setsOfOriginsAreReadAsPeopleWriteThem() throws IOException {
    JsonNode one =
        json(LOT, "--set", "AFG", "--set", "AFG+CHN", "--set", "sim-M4", "--set", "not-declared");
    assertThat(column(one.get("sets"), "set")).hasSize(4);
    double alone = bound(one, 0, "maxShare");
    // A set can hold no less than a part of it, and no more than all that is not declared.
    assertThat(bound(one, 1, "maxShare")).isGreaterThanOrEqualTo(alone - 1e-9);
    assertThat(bound(one, 3, "maxShare")).isGreaterThanOrEqualTo(bound(one, 1, "maxShare") - 1e-9);
    assertThat(bound(one, 2, "maxShareKnown")).isPositive();

    Path list = file("list.txt", "# a note\nAFG # neighbour\n\nCHN\n");
    JsonNode listed = json(LOT, "--set", "@" + list);
    assertThat(bound(listed, 0, "maxShare")).isEqualTo(bound(one, 1, "maxShare"));

    Path bad = file("bad.txt", "AFG\nAtlantis\nCHN\nMordor\n");
    Run refused = verify(LOT, "--set", "@" + bad);
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(flat(refused.err()))
        .contains("bad.txt:2", "\"Atlantis\"", "bad.txt:4", "\"Mordor\"", "ISO code")
        .doesNotContain("bad.txt:1 ");
    Run many = verify(LOT, "--set", "@" + file("long.txt", "AFG\n".repeat(300_000)));
    assertThat(many.code()).isEqualTo(ExitCode.BAD_INPUT);
    // More than a mebibyte.
    assertThat(flat(many.err())).contains("long.txt");
    assertThat(verify(LOT, "--set", "@" + file("empty.txt", "# none\n")).err())
        .contains("names no country");
    assertThat(verify(LOT, "--set", "@" + folder.resolve("none.txt")).err())
        .contains("no such file");
    assertThat(verify(LOT, "--set", "nowhere").code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  private static double bound(JsonNode json, int set, String key) {
    return json.get("sets").get(set).get("lots").get(0).get(key).asDouble();
  }

  @Test
  void whatIsBelievedChangesWhatIsPossible() {
    // A link that is not believed can only widen what is possible. (Links as recorded are no case
    // of
    // it here: some are not possible in mass, and what they lack is of unknown origin.)
    assertThat(width("--trust", "physical")).isLessThanOrEqualTo(width("--trust", "none") + 1e-9);
    assertThat(width("--trust", "as-recorded")).isBetween(0.0, 1.0);
    double all = bound(json(LOT, "--sources", "recorded"), 0, "maxShare");
    double capped = bound(json(LOT, "--sources", "capped"), 0, "maxShare");
    double unbelieved = bound(json(LOT, "--sources", "none"), 0, "maxShare");
    assertThat(all).isLessThan(capped);
    assertThat(unbelieved).isCloseTo(1, within(1e-9));
    assertThat(verify(LOT, "--trust", "maybe").err()).contains("physical");
  }

  private static double width(String... options) {
    List<String> all = new java.util.ArrayList<>(List.of(LOT));
    all.addAll(List.of(options));
    JsonNode outside = json(all.toArray(String[]::new)).get("lots").get(0).get("outside");
    return outside.get("maxShare").asDouble() - outside.get("minShare").asDouble();
  }

  @Test
  void aQuestionThatCannotBeAskedSaysWhatToDo() {
    Run unknown = verify("no-such-lot");
    assertThat(unknown.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(unknown.err()).contains("\"no-such-lot\"", "lodemark lots");
    assertThat(verify("--lots", LOT + ",no-such-lot").err()).contains("\"no-such-lot\"");
    Run site = verify("--exporter", "no-such-site", "--period", "2025");
    assertThat(site.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(site.err()).contains("\"no-such-site\"");
    Run nothing = verify("--exporter", "sim-E1", "--period", "1999-Q1");
    assertThat(nothing.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(flat(nothing.err())).contains("nothing left sim-E1 in 1999-Q1", "lodemark lots");
    Run none = on("sqlite:" + folder.resolve("none.db"), 100, LOT);
    assertThat(none.code()).isEqualTo(ExitCode.STORE_UNAVAILABLE);
    assertThat(none.err()).contains("no such file", "capture");
  }

  @Test
  void optionsThatExcludeEachOtherAreRefused() {
    for (String[] args : List.of(
        new String[] {},
        new String[] {LOT, "--all"},
        new String[] {LOT, "--lots", "a,b"},
        new String[] {"--exporter", "sim-E1"},
        new String[] {"--period", "2025"},
        new String[] {LOT, "--period", "2025"},
        new String[] {"--exporter", "sim-E1", "--period", "soon"},
        new String[] {"--lots", "a,,b"},
        new String[] {LOT, "--json", "--csv"})) {
      Run run = verify(args);
      assertThat(run.code()).as(String.join(" ", args)).isEqualTo(ExitCode.USAGE);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isNotEmpty();
    }
  }

  @Test
  void aUsersParametersTakeThePlaceOfThoseOfTheSameName() throws IOException {
    List<String> lines = Files.readAllLines(Fixture.ATLAS_HOME.resolve("antimony/evidence.csv"));
    Path bad = file(
        "bad.csv",
        lines.get(0) + "\n" + lines.get(1).replaceFirst("^[^,]*", "Z9") + "\nnonsense\n");
    Run refused = verify(LOT, "--parameters", bad.toString());
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("bad.csv:2", "bad.csv:3");
    Path same = file("same.csv", lines.get(0) + "\n" + lines.get(1) + "\n");
    Run run = verify(LOT, "--parameters", same.toString(), "--json");
    assertThat(run.err()).isEmpty();
    // A row as the atlas has it changes nothing.
    JsonNode with = JsonMapper.shared().readTree(run.out());
    assertThat(with.get("verdicts")).isEqualTo(json(LOT).get("verdicts"));
  }

  @Test
  void samplesOfKnownOriginAreAssaysOfKnownSites() throws IOException {
    String head = Files.readAllLines(SAMPLE.resolve("assays.csv")).getFirst();
    String sb = "sim-M4,Lab,2025-01-0%d,As,%d,ppm,simulated,\n";
    Path good = file("good-assays.csv", head + "\n" + sb.formatted(1, 900) + sb.formatted(2, 950));
    Run run = verify(LOT, "--reference", good.toString());
    assertThat(run.err()).isEmpty();
    Path bad = file("bad-assays.csv", head + "\n" + sb.formatted(1, 900).replace("sim-M4", "moon"));
    Run refused = verify(LOT, "--reference", bad.toString());
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(flat(refused.err())).contains("bad-assays.csv:2 lot: \"moon\"", "id of the site");
    assertThat(
            verify(LOT, "--reference", SAMPLE.resolve("sites.csv").toString()).code())
        .isEqualTo(ExitCode.BAD_INPUT);
  }
}
