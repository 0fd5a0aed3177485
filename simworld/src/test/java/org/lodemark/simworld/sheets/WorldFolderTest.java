package org.lodemark.simworld.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.ledger.capture.Capture;
import org.lodemark.ledger.capture.Outcome;
import org.lodemark.ledger.sheets.Context;
import org.lodemark.ledger.sheets.Kept;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.LedgerWriter;
import org.lodemark.ledger.store.StatementList;
import org.lodemark.ledger.store.StoreUrl;
import org.lodemark.simworld.Fixture;
import org.lodemark.simworld.sample.SampleLedger;
import org.lodemark.simworld.world.World;

class WorldFolderTest {
  private static final Path SAMPLE = Path.of("..", "app", "src", "main", "sample");

  @TempDir
  private Path temp;

  private LedgerReader captured(Path folder) throws Exception {
    StoreUrl url = StoreUrl.parse("sqlite:" + temp.resolve("world.db"));
    Context context = new Context(
        Fixture.atlas().world().countries(),
        Fixture.atlas().commodity(),
        LocalDate.of(2026, 11, 25),
        List.of());
    List<Path> files = WorldFolder.BOOKS.stream().map(folder::resolve).toList();
    Outcome outcome = new Capture(context, Kept.NOTHING, Capture.Progress.SILENT)
        .run(files, false, false, () -> LedgerWriter.open(url));
    assertThat(outcome.files()).allSatisfy(file -> assertThat(file.problems()).isEmpty());
    return LedgerReader.open(url);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsCapturedOfTheSheetsIsWhatWasStated(boolean noise) throws Exception {
    World world = Fixture.world(Fixture.dirty(3, 150, 0.2, noise));
    Path folder = temp.resolve("world");
    WorldFolder.write(world, Fixture.frame(), folder);
    try (LedgerReader ledger = captured(folder)) {
      assertThat(List.copyOf(ledger.listSites())).isEqualTo(world.sites());
      assertThat(ledger.listDocuments()).isEqualTo(world.documents());
      assertThat(ledger.listAssays()).isEqualTo(world.assays());
      List<Object> kept = new ArrayList<>();
      ledger.eachEvent((stored, details) -> kept.add(List.of(stored.row(), details)));
      List<Object> made = new ArrayList<>();
      new StatementList("world", world.statements())
          .eachEvent((stored, details) -> made.add(List.of(stored.row(), details)));
      assertThat(kept).isEqualTo(made);
    }
  }

  @Test
  void theBundledSampleIsWhatItsPlanMakes() throws Exception {
    Path folder = temp.resolve("sample");
    WorldFolder.write(SampleLedger.of(Fixture.frame()), Fixture.frame(), folder);
    for (String file : List.of(
        "sites.csv",
        "movements.csv",
        "documents.csv",
        "assays.csv",
        "prices.csv",
        "truth/lots.csv",
        "truth/events.csv")) {
      assertThat(folder.resolve(file)).hasSameTextualContentAs(SAMPLE.resolve(file));
    }
    captured(SAMPLE).close();
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("mine"));
    Files.writeString(folder.resolve("keep.txt"), "kept");
    World world = Fixture.world(Fixture.clean(1, 20, true));
    assertThatThrownBy(() -> WorldFolder.write(world, Fixture.frame(), folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no empty folder");
    try (Stream<Path> all = Files.walk(temp)) {
      assertThat(all.filter(Files::isRegularFile)).containsExactly(folder.resolve("keep.txt"));
    }
  }

  @Test
  void anEmptyFolderIsFilled() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("new"));
    WorldFolder.write(Fixture.world(Fixture.clean(1, 20, true)), Fixture.frame(), folder);
    assertThat(folder.resolve("README.txt")).content().contains("SIMULATED");
    assertThat(folder.resolve("truth").resolve("lots.csv")).exists();
  }
}
