package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.app.Fixture.Run;

class WorldCommandTest {
  @TempDir
  private Path temp;

  private Run world(String folder, String... more) {
    List<String> all = new java.util.ArrayList<>(
        List.of("world", "--lots", "40", "--out", temp.resolve(folder).toString()));
    all.addAll(List.of(more));
    return Fixture.run(all.toArray(String[]::new));
  }

  @Test
  void aWorldIsMadeTheSameTwiceAndCaptured() throws Exception {
    Run run = world("a", "--seed", "5", "--typologies", "ghost-mine,mixing-at-buyer");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("SIMULATED world of seed 5").contains("truth");
    world("b", "--seed", "5", "--typologies", "mixing-at-buyer, ghost-mine");
    for (String file : List.of("sites.csv", "movements.csv", "truth/lots.csv")) {
      assertThat(temp.resolve("a").resolve(file))
          .hasSameBinaryContentAs(temp.resolve("b").resolve(file));
    }
    Path folder = temp.resolve("a");
    Run captured = Fixture.run(
        "capture",
        "--store",
        "sqlite:" + temp.resolve("w.db"),
        folder.resolve("sites.csv").toString(),
        folder.resolve("movements.csv").toString(),
        folder.resolve("documents.csv").toString(),
        folder.resolve("assays.csv").toString());
    assertThat(captured.err()).isEmpty();
    assertThat(captured.code()).isZero();
    Run prices = Fixture.run("prices", "--prices", folder.resolve("prices.csv").toString());
    assertThat(prices.code()).isZero();
    assertThat(prices.out()).contains("simulated market");
  }

  @Test
  void aCleanWorldHasNoForeignMetal() {
    Run run = world("c", "--clean", "--no-noise", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.out().replace(" ", ""))
        .contains("\"simulated\":true")
        .contains("\"foreignShare\":0.0")
        .contains("\"rowsByTypology\":{}");
  }

  @Test
  void whatCannotBeIsToldWithItsValue() throws Exception {
    assertThat(world("d", "--typologies", "ghost").err())
        .contains("--typologies \"ghost\": all, none, or some of ghost-mine");
    assertThat(world("d", "--foreign", "1.5").code()).isEqualTo(2);
    assertThat(world("d", "--foreign", "0").err()).contains("a typology");
    assertThat(temp.resolve("d")).doesNotExist();
    Files.createDirectories(temp.resolve("e"));
    Files.writeString(temp.resolve("e").resolve("keep.txt"), "kept");
    Run full = world("e");
    assertThat(full.code()).isEqualTo(3);
    assertThat(full.err()).contains("no empty folder");
    assertThat(temp.resolve("e").resolve("movements.csv")).doesNotExist();
  }

  @Test
  void anAtlasWithoutTheTableSaysSo() {
    Run run = world("f", "--atlas", Fixture.VERIDIUM.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("simulation");
  }
}
