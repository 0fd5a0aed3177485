package org.lodemark.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Fixture;
import org.lodemark.app.answer.CaptureDesk;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.ledger.store.StoreUrl;
import org.lodemark.ledger.store.UncheckedStore;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.evidence.TestParameters;
import org.lodemark.origin.evidence.TestTally;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.origin.verify.SetChoice;
import org.lodemark.origin.verify.Verification;
import org.lodemark.origin.verify.Verifier;
import org.lodemark.origin.verify.VerifyOptions;
import org.lodemark.origin.verify.VerifyOutcome;

/** What is kept beside a store answers what its records answer, or is not used. */
class VerifyRoomTest {
  private static final List<SetChoice> NOT_DECLARED = List.of(new SetChoice.NotDeclared());

  @TempDir
  private static Path shared;

  @TempDir
  private Path folder;

  private static Atlas atlas;
  private static Path world;
  private static Path original;

  /** Unmeasured grades, lies, carelessness: whatever a simulated world has. */
  @BeforeAll
  static void simulate() throws BadInput {
    atlas = Fixture.antimony();
    world = shared.resolve("world");
    assertThat(Fixture.run(
                "world",
                "--seed",
                "11",
                "--lots",
                "700",
                "--foreign",
                "0.3",
                "--typologies",
                "all",
                "--out",
                world.toString())
            .code())
        .isZero();
    original = shared.resolve("original.db");
    capture(original, "sites.csv", "movements.csv", "assays.csv", "documents.csv");
  }

  private static void capture(Path store, String... sheets) {
    List<String> line = new ArrayList<>(List.of("capture"));
    Stream.of(sheets).map(sheet -> world.resolve(sheet).toString()).forEach(line::add);
    line.addAll(List.of("--store", "sqlite:" + store));
    Fixture.Run run = Fixture.run(line.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static LedgerReader open(Path store) throws StoreUnavailable {
    return LedgerReader.open(StoreUrl.parse("sqlite:" + store));
  }

  private static VerifyOptions options() {
    return VerifyRoom.ofAtlas(atlas, Assumptions.DEFAULT);
  }

  /** As the command does it: of the facts no more is read than answers quote, where that will do. */
  private static Verifier kept(LedgerReader ledger) throws BadInput, StoreUnavailable {
    Facts facts = Fixture.facts();
    Optional<Verifier> found = new VerifyRoom(ledger, facts.quoted(), facts.findKey())
        .find(VerifyRoom.ofAtlas(facts.quoted(), Assumptions.DEFAULT));
    return found.isPresent()
        ? found.get()
        : new VerifyRoom(ledger, facts.whole(), facts.findKey()).open(options(), ledger);
  }

  private static Verifier live(LedgerReader ledger) {
    return Verifier.of(
        Books.of(ledger, atlas.world().countries(), atlas.commodity()), atlas, options());
  }

  private static Verification of(VerifyOutcome outcome) {
    return ((VerifyOutcome.Verified) outcome).verification();
  }

  private static Map<String, FileTime> files(Path store) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(store + "-engine"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().matches("verify.*image")).toList()) {
        times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  /** A copy that a test may spoil, with what is kept beside it. */
  private Path copy() throws IOException {
    Path store = folder.resolve("copy.db");
    Files.copy(original, store);
    Path images = Files.createDirectory(Path.of(store + "-engine"));
    try (Stream<Path> files = Files.list(Path.of(original + "-engine"))) {
      for (Path file : files.toList()) {
        Files.copy(file, images.resolve(file.getFileName().toString()));
      }
    }
    return store;
  }

  @Test
  void captureKeepsWhatVerificationNeeds() throws Exception {
    Map<String, FileTime> before = files(original);
    assertThat(before.keySet())
        .containsExactly("verify-high.image", "verify-low.image", "verify.image");
    try (LedgerReader ledger = open(original)) {
      kept(ledger);
    }
    assertThat(files(original)).isEqualTo(before);
  }

  /** A capture that was kept does not fail for facts it does not need. */
  @Test
  void withoutFactsTracesAreMadeReadyAlone() throws Exception {
    Path store = folder.resolve("copy.db");
    Files.copy(original, store);
    new CaptureDesk(StoreUrl.parse("sqlite:" + store), atlas).prepare(new Facts() {
      @Override
      public Atlas quoted() throws BadInput {
        return whole();
      }

      @Override
      public Atlas whole() throws BadInput {
        throw new BadInput("atlas directory", List.of());
      }

      @Override
      public Optional<String> findKey() {
        return Optional.of("some facts");
      }
    });
    assertThat(files(store)).isEmpty();
    assertThat(Path.of(store + "-engine").resolve("low-physical.image")).exists();
  }

  @Test
  void allLotsAreJudgedAlike() throws Exception {
    try (LedgerReader ledger = open(original)) {
      Verification kept = of(kept(ledger).verifyAll(NOT_DECLARED));
      Verification live = of(live(ledger).verifyAll(NOT_DECLARED));
      assertThat(kept.lots()).hasSizeGreaterThan(400).isEqualTo(live.lots());
      assertThat(kept).isEqualTo(live);
      // The world must have something of each, or little was compared.
      assertThat(kept.lots().stream().map(lot -> lot.ruling().verdict()))
          .contains(Verdict.UNPROVEN, Verdict.DOUBTFUL, Verdict.SUPPORTED);
      assertThat(kept.triggers()).isNotEmpty();
      assertThat(kept.unexplained()).isNotEmpty();
    }
  }

  @Test
  void oneLotIsToldAlike() throws Exception {
    try (LedgerReader ledger = open(original)) {
      Verifier live = live(ledger);
      List<LotVerification> lots = of(live.verifyAll(NOT_DECLARED)).lots();
      List<SetChoice> sets = new ArrayList<>(NOT_DECLARED);
      sets.add(
          new SetChoice.Named(OriginSet.ofCountry(atlas.world().countries().getByIso3("AFG"))));
      int touched = 0;
      int helps = 0;
      // The worst verdicts come first; the rest is taken here and there.
      for (int i = 0; i < lots.size(); i += i < 30 ? 1 : 40) {
        LotId lot = lots.get(i).lot();
        Verification kept = of(kept(ledger).verifyLot(lot, sets));
        assertThat(kept).as("lot %s", lot).isEqualTo(of(live.verifyLot(lot, sets)));
        touched += kept.lots().getFirst().evidence().touching().size();
        helps += kept.lots().getFirst().wouldHelp().size();
      }
      assertThat(touched).isPositive();
      assertThat(helps).isPositive();
    }
  }

  @Test
  void anExporterIsToldAlike() throws Exception {
    try (LedgerReader ledger = open(original)) {
      Verifier kept = kept(ledger);
      Verifier live = live(ledger);
      Period period = Period.parse("2025");
      int told = 0;
      for (String exporter : List.of("sim-E1", "sim-E2", "sim-E3", "nobody")) {
        SiteId site = new SiteId(exporter);
        VerifyOutcome outcome = kept.verifyExporter(site, period, NOT_DECLARED);
        assertThat(outcome).isEqualTo(live.verifyExporter(site, period, NOT_DECLARED));
        told += outcome instanceof VerifyOutcome.Verified ? 1 : 0;
      }
      assertThat(told).isPositive();
    }
  }

  @Test
  void rowsAreFoundByWhereTheyWereWrittenDown() throws Exception {
    try (LedgerReader ledger = open(original)) {
      Verifier live = live(ledger);
      Set<RecordRef> refs = of(live.verifyAll(NOT_DECLARED)).lots().stream()
          .flatMap(lot -> lot.evidence().touching().stream())
          .flatMap(touch -> touch.finding().events().stream())
          .collect(Collectors.toSet());
      refs.add(new RecordRef("movements.csv", 99_999_999));
      refs.add(new RecordRef("no-such.csv", 2));
      assertThat(kept(ledger).listRows(refs)).isNotEmpty().isEqualTo(live.listRows(refs));
    }
  }

  @Test
  void whatWasKeptOfFewerRecordsIsNotUsed() throws Exception {
    Path store = copy();
    Map<String, FileTime> before = files(store);
    Files.writeString(
        world.resolve("later.csv"),
        "time,event,action,lot,site,massKg,gradePct,moisturePct,form\n"
            + "2026-10-01,later,MINE,later-lot,sim-M1,1000,50,5,hand-sorted-ore\n");
    capture(store, "later.csv");
    assertThat(files(store)).hasSameSizeAs(before).isNotEqualTo(before);
    try (LedgerReader ledger = open(store)) {
      assertThat(of(kept(ledger).verifyAll(NOT_DECLARED)))
          .isEqualTo(of(live(ledger).verifyAll(NOT_DECLARED)));
    }
  }

  @Test
  void aDamagedImageIsDoneWithoutAndMadeAnew() throws Exception {
    Path store = copy();
    Path image = Path.of(store + "-engine").resolve("verify.image");
    byte[] bytes = Files.readAllBytes(image);
    bytes[bytes.length / 2] ^= 1;
    Files.write(image, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    try (LedgerReader ledger = open(store)) {
      assertThat(of(kept(ledger).verifyAll(NOT_DECLARED)))
          .isEqualTo(of(live(ledger).verifyAll(NOT_DECLARED)));
    }
    bytes[bytes.length / 2] ^= 1;
    assertThat(Files.readAllBytes(image)).isEqualTo(bytes);
  }

  private static Facts factsIn(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(Fixture.ATLAS_HOME)) {
      for (Path from : all.filter(path -> !path.toString().endsWith(".geojson")).toList()) {
        Path to = home.resolve(Fixture.ATLAS_HOME.relativize(from).toString());
        if (!Files.isDirectory(from)) {
          Files.createDirectories(to.getParent());
          Files.copy(from, to);
        }
      }
    }
    return Fixture.facts(home);
  }

  private static boolean isFound(LedgerReader ledger, Facts facts) throws Exception {
    Atlas quoted = facts.quoted();
    return new VerifyRoom(ledger, quoted, facts.findKey())
        .find(VerifyRoom.ofAtlas(quoted, Assumptions.DEFAULT))
        .isPresent();
  }

  /** The tables an answer quotes, one that only the tests read, and one that no test reads. */
  @ParameterizedTest
  @ValueSource(strings = {"evidence.csv", "mine-output.csv", "prices.csv"})
  void whatWasKeptUnderOtherFactsIsNotUsed(String table) throws Exception {
    try (LedgerReader ledger = open(original)) {
      Path home = folder.resolve("atlas");
      assertThat(isFound(ledger, factsIn(home))).isTrue();
      Path file = home.resolve("antimony").resolve(table);
      Files.writeString(file, "\n", StandardOpenOption.APPEND);
      assertThat(isFound(ledger, Fixture.facts(home))).isFalse();
    }
  }

  /** What is kept answers from a few tables; a mistake in any other is told all the same. */
  @Test
  void aMistakeInATableThatNoAnswerQuotesIsTold() throws Exception {
    Path home = folder.resolve("atlas");
    factsIn(home);
    Environment environment = new Environment(home, false, 100, true);
    String[] line = {"verify", "sim:E1/0001", "--json", "--store", "sqlite:" + original};
    Fixture.Run whole = Fixture.run(environment, line);
    assertThat(whole.code()).as(whole.err()).isLessThan(2);
    Path prices = home.resolve("antimony").resolve("prices.csv");
    Files.writeString(prices, "no, price\n", StandardOpenOption.APPEND);
    Fixture.Run broken = Fixture.run(environment, line);
    assertThat(broken.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(broken.err()).contains("prices.csv:");
    assertThat(broken.out()).isEmpty();
  }

  /** A table that is changed between reading and asking: nobody can tell what was read. */
  @Test
  void factsThatChangeWhileTheyAreReadHaveNoKey() throws Exception {
    Path home = folder.resolve("atlas");
    Facts facts = factsIn(home);
    facts.quoted();
    assertThat(facts.findKey()).isPresent();
    Files.writeString(
        home.resolve("antimony").resolve("prices.csv"), "\n", StandardOpenOption.APPEND);
    assertThat(facts.findKey()).isEmpty();
    try (LedgerReader ledger = open(original)) {
      assertThat(isFound(ledger, facts)).isFalse();
    }
  }

  /** What is read of the store only when a lot's shares are asked for. */
  @Test
  void aStoreThatGoesAwayMeanwhileIsTold() throws Exception {
    LedgerReader ledger = open(original);
    Verifier kept = kept(ledger);
    LotId lot = of(kept.verifyAll(NOT_DECLARED)).lots().getFirst().lot();
    ledger.close();
    assertThatThrownBy(() -> kept.verifyLot(lot, NOT_DECLARED)).isInstanceOf(UncheckedStore.class);
  }

  /** Thresholds of the user's own give findings of their own: of these nothing is kept or used. */
  @Test
  void ownParametersAreNeverAnsweredFromWhatIsKept() throws Exception {
    try (LedgerReader ledger = open(original)) {
      Map<String, FileTime> before = files(original);
      VerifyOptions none = new VerifyOptions(
          Assumptions.DEFAULT, LossRule.ADVERSARIAL, TestParameters.of(List.of()), List.of());
      Verification answer = of(new VerifyRoom(ledger, atlas, Fixture.facts().findKey())
          .open(none, ledger)
          .verifyAll(NOT_DECLARED));
      assertThat(answer.tests()).allMatch(test -> test instanceof TestTally.NotApplicable);
      assertThat(files(original)).isEqualTo(before);
    }
  }
}
