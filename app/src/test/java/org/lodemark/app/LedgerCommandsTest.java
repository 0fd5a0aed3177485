package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.app.Fixture.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands over a ledger, on the workbook of docs/example (written by another program than
 * ours). Its numbers are worked out by hand in docs/example/README.md.
 */
class LedgerCommandsTest {
  private static final String BOOK = "../docs/example/quarter-books.xlsx";

  @TempDir
  private Path folder;

  private String store = "";

  @BeforeEach
  void store() {
    store = "sqlite:" + folder.resolve("ledger.db");
  }

  private Run run(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--store";
    all[args.length + 1] = store;
    return Fixture.run(all);
  }

  private static JsonNode json(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  @Test
  void aUsersWorkbookIsTakenInAndTracedAsByHand() {
    assertThat(run("capture", BOOK).out()).contains("24 movements").contains("Kept: 35 new");

    JsonNode trace = json(run("trace", "EXP-1", "--json"));

    assertThat(trace.get("massGrams").asLong()).isEqualTo(30_000_000);
    assertThat(trace.get("massBasis").asString()).isEqualTo("measured");
    JsonNode north = share(trace, "north-mine");
    assertThat(north.get("asRecorded").asDouble()).isCloseTo(40.0 / 60, within(1e-9));
    assertThat(north.get("proRata").asDouble()).isCloseTo(35.0 / 60, within(1e-9));
    assertThat(north.get("fifo").asDouble()).isCloseTo(50.0 / 60, within(1e-9));
    assertThat(north.get("lifo").asDouble()).isCloseTo(20.0 / 60, within(1e-9));
    assertThat(north.get("country").asString()).isEqualTo("PAK");
    assertThat(trace.get("findings")).isEmpty();
  }

  private static JsonNode share(JsonNode trace, String origin) {
    for (JsonNode share : trace.get("shares")) {
      if (share.get("origin").asString().equals(origin)) {
        return share;
      }
    }
    throw new AssertionError("no share of " + origin + " in " + trace.get("shares"));
  }

  @Test
  void aBadMineIsFollowedToAllThatMayHoldItsMetal() {
    run("capture", BOOK);

    JsonNode recall = json(run("trace", "--mine", "south-mine", "--json"));

    JsonNode export = recall.get("affected").get(0);
    assertThat(export.get("lot").asString()).isEqualTo("EXP-1");
    // 25 t of 60 t ore pro rata; at most what both traders had of it: 10 and 15 of 20 t sold.
    assertThat(export.get("badGrams").asLong()).isEqualTo(12_500_000);
    assertThat(export.get("mostBadGrams").asLong()).isEqualTo(20_000_000L + 5_000_000L);
    assertThat(run("trace", "--downstream", "S-1").out()).contains("EXP-1");
  }

  @Test
  void aPageThatStandsByItselfIsWritten() throws Exception {
    run("capture", BOOK);
    Path page = folder.resolve("page.html");

    assertThat(run("trace", "EXP-1", "--html", page.toString()).code()).isZero();

    assertThat(Files.readString(page)).contains("<svg").doesNotContain("<script");
  }

  @Test
  void capturedTwiceNothingChanges() {
    run("capture", BOOK);
    JsonNode before = json(run("store", "check", "--json"));

    assertThat(run("capture", BOOK).out().replaceAll("\\s+", " "))
        .contains("captured before; nothing changed");

    JsonNode after = json(run("store", "check", "--json"));
    assertThat(after).isEqualTo(before);
    assertThat(after.get("faults")).isEmpty();
  }

  @Test
  void lotsAreFoundByWhatTheirMovementsSay() {
    run("capture", BOOK);

    JsonNode all = json(run("lots", "--json"));
    assertThat(all.get("total").asLong()).isEqualTo(5);
    assertThat(all.get("lots").get(0).get("lot").asString()).isEqualTo("EXP-1");
    assertThat(all.get("lots").get(0).get("massGrams").asLong()).isEqualTo(30_000_000);

    JsonNode february = json(run("lots", "--period", "2025-02", "--site", "bashir", "--json"));
    assertThat(february.get("lots").findValuesAsString("lot")).containsExactly("N-2", "S-2");
    JsonNode second = json(run("lots", "--limit", "2", "--from", "2", "--json"));
    assertThat(second.get("shown").asInt()).isEqualTo(2);
    assertThat(second.get("next").asInt()).isEqualTo(4);
    assertThat(json(run("lots", "--findings", "--json")).get("total").asLong()).isZero();
    assertThat(run("lots", "--csv").out()).startsWith("table,lot,");
  }

  @Test
  void everyProblemIsToldAndNothingIsKept() throws Exception {
    Path sites = file("sites.csv", "id,kind,country\nm,mine,PAK\nt,trader,Atlantis\n");
    Path movements = file("movements.csv", """
        time,action,lot,site,counterparty,massKg,gradePct
        2025-01-05,MINE,L1,m,,1000,50
        2025-13-05,MINE,L2,m,,1000,50
        2025-01-06,SELL,L1,m,nobody,-5,150
        """);

    Run run = run("capture", sites.toString(), movements.toString());

    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("sites.csv:3 country: \"Atlantis\"")
        .contains("movements.csv:3 time: \"2025-13-05\"")
        .contains("movements.csv:4 action: \"SELL\"")
        .contains("movements.csv:4 counterparty: \"nobody\"")
        .contains("movements.csv:4 massKg: -5")
        .contains("movements.csv:4 gradePct: 150");
    assertThat(folder.resolve("ledger.db")).doesNotExist();
  }

  @Test
  void oneBadFileHoldsBackTheOthersUnlessToldToProceed() throws Exception {
    Path bad = file("bad.csv", "id,kind,country\nx,castle,PAK\n");

    Run held = run("capture", BOOK, bad.toString());
    assertThat(held.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(held.out().replaceAll("\\s+", " "))
        .contains("nothing was kept, for another file has problems");
    assertThat(folder.resolve("ledger.db")).doesNotExist();

    Run proceeded = run("capture", BOOK, bad.toString(), "--proceed");
    assertThat(proceeded.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(proceeded.out()).contains("Kept: 35 new");
    assertThat(json(run("store", "--json")).get("movements").asLong()).isEqualTo(24);
  }

  @Test
  void aDryRunKeepsNothing() {
    assertThat(run("capture", BOOK, "--dry-run").out()).contains("nothing was written");
    assertThat(folder.resolve("ledger.db")).doesNotExist();
  }

  @Test
  void aCorrectedEventCountsNoMoreAndStaysKept() throws Exception {
    run("capture", BOOK);
    Path corrections = file("corrections.csv", """
        event,reason
        quarter-books.xlsx[Khata 2025]:8,never happened
        quarter-books.xlsx[Khata 2025]:10,
        """);
    Run missing = run("capture", corrections.toString());
    assertThat(missing.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(missing.err()).contains("corrections.csv:3 reason: is empty");

    Path mended = file("mended.csv", """
        event,reason
        quarter-books.xlsx[Khata 2025]:9,never happened
        """);
    assertThat(run("capture", mended.toString()).code()).isZero();

    JsonNode state = json(run("store", "check", "--json"));
    assertThat(state.get("statements").asLong()).isEqualTo(36);
    assertThat(state.get("declaredWrong").asLong()).isEqualTo(1);
    assertThat(json(run("lots", "--json")).get("total").asLong()).isEqualTo(5);
  }

  @Test
  void anExportMakesTheSameContentElsewhere() {
    run("capture", BOOK);
    String content = json(run("store", "check", "--json")).get("contentSha256").asString();
    Path export = folder.resolve("all.jsonl");
    Path backup = folder.resolve("backup.db");
    assertThat(run("store", "export", export.toString()).code()).isZero();
    assertThat(run("store", "backup", backup.toString()).code()).isZero();

    store = "sqlite:" + folder.resolve("again.db");
    assertThat(run("capture", export.toString()).code()).isZero();
    assertThat(json(run("store", "check", "--json")).get("contentSha256").asString())
        .isEqualTo(content);
    assertThat(share(json(run("trace", "EXP-1", "--json")), "north-mine")
            .get("proRata")
            .asDouble())
        .isCloseTo(35.0 / 60, within(1e-9));

    store = "sqlite:" + folder.resolve("restored.db");
    assertThat(run("store", "restore", backup.toString()).code()).isZero();
    assertThat(json(run("store", "check", "--json")).get("contentSha256").asString())
        .isEqualTo(content);
    assertThat(run("store", "restore", backup.toString()).code())
        .isEqualTo(ExitCode.STORE_UNAVAILABLE);
  }

  @Test
  void unmeasuredGradesGiveRangesAndAccuseNobody() throws Exception {
    Path sites = file("sites.csv", "id,kind,country\nm,mine,PAK\nt,trader,PAK\nu,plant,USA\n");
    Path movements = file("movements.csv", """
        time,action,lot,site,counterparty,massKg,gradePct,moisturePct,form
        2025-01-05,MINE,L1,m,,1000,,,hand-sorted-ore
        2025-01-06,SHIP,L1,m,t,1000,,,hand-sorted-ore
        2025-01-07,RECEIVE,L1,t,m,1000,,,hand-sorted-ore
        2025-01-09,SHIP,L2,t,u,1000,60,0,hand-sorted-ore
        """);
    assertThat(run("capture", sites.toString(), movements.toString()).code()).isZero();

    JsonNode trace = json(run("trace", "L2", "--json"));

    // The trader's 600 kg are possible with ore of 60 %, the top of the form's range, dry.
    assertThat(trace.get("findings")).isEmpty();
    assertThat(trace.get("conditionalFindings")).isNotEmpty();
    JsonNode mine = share(trace, "m");
    assertThat(mine.get("proRata").isNull()).isTrue();
    // 1000 kg at 30 % and 10 % moisture are 270 kg of 600.
    assertThat(mine.get("ranges").get("proRata").get(0).asDouble()).isCloseTo(0.45, within(1e-9));
    assertThat(mine.get("ranges").get("proRata").get(1).asDouble()).isCloseTo(1.0, within(1e-9));
  }

  @Test
  void templatesAreWrittenOnceAndCanBeCaptured() {
    Path templates = folder.resolve("t");
    assertThat(Fixture.run("capture", "--template", templates.toString()).code())
        .isZero();
    assertThat(Fixture.run("capture", "--template", templates.toString()).code())
        .isEqualTo(ExitCode.BAD_INPUT);

    assertThat(run("capture", templates.resolve("lodemark-example.xlsx").toString())
            .code())
        .isZero();
    assertThat(json(run("trace", "EXP-1", "--json")).get("findings")).isEmpty();
  }

  @Test
  void errorsSayWhatToDoNext() {
    Run none = run("trace", "EXP-1");
    assertThat(none.code()).isEqualTo(ExitCode.STORE_UNAVAILABLE);
    assertThat(none.err()).contains("no such file").contains("capture");
    assertThat(run("trace").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("trace", "A", "--mine", "m").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("trace", "A", "--trust", "maybe").err()).contains("physical");
    assertThat(run("capture").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("lots", "--limit", "0").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Fixture.run("lots", "--store", "mysql:x").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("capture", "no-such.csv").err()).contains("no such file");

    run("capture", BOOK);
    Run unknown = run("trace", "EXP-2");
    assertThat(unknown.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(unknown.err()).contains("\"EXP-2\"").contains("lodemark lots");
  }
}
