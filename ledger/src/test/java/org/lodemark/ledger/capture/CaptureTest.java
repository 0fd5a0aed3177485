package org.lodemark.ledger.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.ledger.Desk;
import org.lodemark.ledger.capture.Outcome.FileOutcome;

/** Files into the store: what is kept of which, and when nothing is. */
class CaptureTest {
  private static final String GOOD = Desk.COLUMNS + "03/02/2025,E-1,MINE,A,,mine,,500,4,42,\n";
  private static final String BAD = Desk.COLUMNS + "03/02/2025,E-2,MINE,A,,mine,,-1,4,42,\n";

  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(folder);
  }

  @Test
  void sitesMayStandInAnotherFileOfTheCommandWhicheverComesFirst() {
    desk.kept(desk.write("m.csv", GOOD), desk.write("s.csv", Desk.SITES));
    assertThat(desk.sql("SELECT site, lot, wet_grams FROM movement"))
        .containsExactly("mine|A|500000");
  }

  @Test
  void afterAProblemNothingIsKeptAndNoStoreIsMade() {
    Outcome outcome = desk.capture(desk.write("s.csv", Desk.SITES), desk.write("m.csv", BAD));
    assertThat(outcome.hasProblems()).isTrue();
    assertThat(outcome.files()).allSatisfy(file -> assertThat(file.receipt()).isEmpty());
    assertThat(desk.url().file()).doesNotExist();
  }

  @Test
  void afterAProblemTheStoreIsAsItWas() {
    desk.withSites();
    desk.kept(desk.write("m.csv", GOOD));
    List<String> before = desk.everything();
    String content = desk.check().contentSha256();
    desk.capture(
        desk.write("other.csv", GOOD.replace("E-1", "E-3")),
        desk.write("bad.csv", BAD),
        desk.write("strange.csv", "a,b\n1,2\n"),
        desk.write("empty.csv", ""));
    assertThat(desk.everything()).isEqualTo(before);
    assertThat(desk.check().contentSha256()).isEqualTo(content);
  }

  @Test
  void proceedingKeepsTheFilesThatHaveNoProblem() {
    desk.withSites();
    Path good = desk.write("good.csv", GOOD);
    Path bad = desk.write("bad.csv", BAD + "04/02/2025,E-3,MINE,B,,mine,,500,4,42,\n");
    Outcome outcome = desk.capture(List.of(bad, desk.file("none.csv"), good), true, false);
    assertThat(outcome.files())
        .extracting(FileOutcome::name)
        .containsExactly("bad.csv", "none.csv", "good.csv");
    assertThat(outcome.files())
        .extracting(file -> file.receipt().isPresent())
        .containsExactly(false, false, true);
    assertThat(outcome.hasProblems()).isTrue();
    assertThat(desk.sql("SELECT event FROM movement")).containsExactly("E-1");
  }

  @Test
  void proceedingWithoutAnyGoodFileMakesNoStore() {
    desk.capture(List.of(desk.write("strange.csv", "a,b\n1,2\n")), true, false);
    assertThat(desk.url().file()).doesNotExist();
  }

  @Test
  void aDryRunKeepsNothingAndSaysWhatThereIs() {
    Outcome outcome = desk.capture(
        List.of(desk.write("s.csv", Desk.SITES), desk.write("m.csv", GOOD)), false, true);
    assertThat(outcome.hasProblems()).isFalse();
    assertThat(outcome.files().get(1).statements()).containsEntry("movements", 1L);
    assertThat(outcome.files()).allSatisfy(file -> assertThat(file.receipt()).isEmpty());
    assertThat(desk.url().file()).doesNotExist();
  }

  @Test
  void problemsOfAllFilesAreToldInTheOrderTheFilesWereNamed() {
    desk.withSites();
    Outcome outcome = desk.capture(
        desk.write("a.csv", BAD), desk.file("none.csv"), folder, desk.write("b.csv", BAD));
    assertThat(Desk.problems(outcome))
        .hasSize(4)
        .satisfiesExactly(
            text -> assertThat(text).startsWith("a.csv:2 massKg"),
            text -> assertThat(text).startsWith("none.csv: no such file"),
            text -> assertThat(text).contains("is a folder"),
            text -> assertThat(text).startsWith("b.csv:2 massKg"));
  }

  @Test
  void ofMoreThan200ProblemsTheRestIsCounted() {
    desk.withSites();
    Outcome outcome = desk.capture(
        desk.write("m.csv", Desk.COLUMNS + "03/02/2025,,MINE,A,,mine,,-1,,,\n".repeat(250)));
    FileOutcome file = outcome.files().getFirst();
    assertThat(file.problemCount()).isEqualTo(250);
    assertThat(file.problems()).hasSize(201);
    assertThat(file.problems().getLast().message()).isEqualTo("and 50 more problems");
  }

  /** One of several files of a command contradicts what is kept: none of them is. */
  @Test
  void aConflictInOneFileKeepsTheOthersOutTooUnlessProceeding() {
    desk.withSites();
    List<String> before = desk.everything();
    Path good = desk.write("good.csv", GOOD);
    Path wrong = desk.write("c.csv", "event,site,reason\nE-9,mine,never was\n");
    Outcome outcome = desk.capture(good, wrong);
    assertThat(Desk.problems(outcome))
        .singleElement()
        .asString()
        .startsWith("c.csv:2: no event \"E-9\" of site mine is kept");
    assertThat(desk.everything()).isEqualTo(before);
    desk.capture(List.of(good, wrong), true, false);
    assertThat(desk.sql("SELECT event FROM movement")).containsExactly("E-1");
  }

  @Test
  void aFileNamedTwiceIsKeptOnce() {
    desk.withSites();
    Path file = desk.write("m.csv", GOOD);
    Outcome outcome = desk.kept(file, file);
    assertThat(outcome.files().get(0).receipt())
        .hasValueSatisfying(receipt -> assertThat(receipt.added()).isEqualTo(1));
    assertThat(outcome.files().get(1).receipt()).hasValueSatisfying(receipt -> {
      assertThat(receipt.added()).isZero();
      assertThat(receipt.known()).isEqualTo(1);
      assertThat(receipt.capture()).isZero();
    });
    assertThat(desk.count("movement")).isEqualTo(1);
    assertThat(desk.count("capture")).isEqualTo(2);
  }

  /** What is exchanged as statements passes no sheet, and has to meet the same conditions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"site\":\"mine\"|\"site\":\"nowhere\"|nowhere",
        "\"wetGrams\":500000|\"wetGrams\":500000,\"counterparty\":\"nobody\"|nobody",
        "\"wetGrams\":500000|\"declaredOrigin\":\"XXX\",\"declaredOriginBasis\":\"MINED\",\"wetGrams\":500000|XXX",
        "\"wetGrams\":500000|\"wetGrams\":-5|wetGrams",
        "\"date\":\"2025-02-03\"|\"date\":\"2025-08-03\"|2025-08-03",
        "\"country\":\"DEU\"|\"country\":\"XXX\"|XXX",
        "\"country\":\"DEU\"|\"country\":\"WLD\"|WLD"
      })
  void aStatementTheEngineCouldNotReadIsAProblem(String from, String to, String told) {
    String lines = """
        {"kind":"event","type":"ObjectEvent","site":"mine","action":"MINE","date":"2025-02-03",\
        "from":"2025-02-03T05:30:00Z","lot":"A","wetGrams":500000}
        {"kind":"site","id":"mine","name":"Mine","does":"MINE","country":"DEU",\
        "custodyModel":"UNKNOWN","timeZone":"Z","dateOrder":"UNSTATED","massUnit":"kg"}
        """;
    desk.kept(desk.write("good.jsonl", lines));
    List<String> before = desk.everything();
    Outcome outcome = desk.capture(desk.write("bad.jsonl", lines.replace(from, to)));
    assertThat(Desk.problems(outcome))
        .singleElement()
        .asString()
        .contains("bad.jsonl:")
        .contains(told);
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void temporaryFilesAreTakenAway() throws Exception {
    // Other programs may be capturing, or have been killed while they did: only ours count.
    Set<Path> before = spools();
    desk.withSites();
    desk.kept(desk.write("m.csv", GOOD));
    desk.capture(desk.write("bad.csv", BAD));
    Set<Path> after = spools();
    after.removeAll(before);
    assertThat(after).isEmpty();
  }

  private static final String OF_THIS_PROCESS = "-" + ProcessHandle.current().pid() + "-";

  private static Set<Path> spools() throws Exception {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".spool"))
          .filter(file -> file.getFileName().toString().contains(OF_THIS_PROCESS))
          .filter(file -> file.toFile().length() > 0)
          .collect(Collectors.toSet());
    }
  }
}
