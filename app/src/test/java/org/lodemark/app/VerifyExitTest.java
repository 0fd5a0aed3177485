package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.app.Fixture.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The exit code of {@code verify} and its numbers, on books made by hand. */
class VerifyExitTest {
  @TempDir
  private Path folder;

  private String store = "";

  private Run run(String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--store";
    all[args.length + 1] = store;
    return Fixture.run(all);
  }

  /** A trader gets ore of two countries, dry and of 50 %, and sells three lots as the first's. */
  private void books(int homeTonnes, int abroadTonnes, int soldTonnes) throws Exception {
    Files.writeString(folder.resolve("sites.csv"), """
        id,kind,country,capacityLoTpa,capacityHiTpa
        home,mine,PAK,500,500
        abroad,mine,AFG,500,500
        trader,trader,PAK,,
        port,terminal,PAK,,
        """);
    String row = "%s,%s,%s,%s,%s,%d,0,50,hand-sorted-ore,%s,%s\n";
    StringBuilder rows = new StringBuilder("time,action,lot,site,counterparty,massKg,moisturePct,"
        + "gradePct,form,declaredOrigin,declaredOriginBasis\n");
    // Wet mass at 50 %: two kilograms a kilogram of metal.
    int home = homeTonnes * 2_000;
    int abroad = abroadTonnes * 2_000;
    rows.append(row.formatted("2025-01-01", "MINE", "h", "home", "", home, "", ""));
    if (abroad > 0) {
      rows.append(row.formatted("2025-01-01", "MINE", "f", "abroad", "", abroad, "", ""));
    }
    rows.append(row.formatted("2025-01-02", "SHIP", "h", "home", "trader", home, "", ""));
    if (abroad > 0) {
      rows.append(row.formatted("2025-01-02", "SHIP", "f", "abroad", "trader", abroad, "", ""));
    }
    rows.append(row.formatted("2025-01-05", "RECEIVE", "h", "trader", "home", home, "", ""));
    if (abroad > 0) {
      rows.append(row.formatted("2025-01-05", "RECEIVE", "f", "trader", "abroad", abroad, "", ""));
    }
    int each = soldTonnes * 2_000 / 3;
    for (String lot : new String[] {"x", "y", "z"}) {
      rows.append(row.formatted("2025-02-01", "SHIP", lot, "trader", "port", each, "PAK", "mined"));
    }
    // The whole stock is weighed afterwards and agrees with the books: no receipt is missing.
    int left = (homeTonnes + abroadTonnes - soldTonnes) * 2_000;
    rows.append(row.formatted("2025-03-01", "COUNT", "", "trader", "", left, "", ""));
    Files.writeString(folder.resolve("movements.csv"), rows);
    store = "sqlite:" + folder.resolve("hand.db");
    Run captured = run(
        "capture",
        folder.resolve("sites.csv").toString(),
        folder.resolve("movements.csv").toString());
    assertThat(captured.code()).as(captured.err()).isZero();
  }

  private static JsonNode json(Run run) {
    return JsonMapper.shared().readTree(run.out());
  }

  @Test
  void moreSoldAsHomesThanHomeHasContradictsTheSetAndIsAFinding() throws Exception {
    // 90 t sold as home's; of home's there are 60. At least 30 of 90 are not.
    books(60, 40, 90);
    Run run = run("verify", "--exporter", "trader", "--period", "2025", "--json");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    JsonNode set = json(run).get("verdicts").get(0);
    assertThat(set.get("verdict").asString()).isEqualTo("CONTRADICTED");
    assertThat(set.get("sentence").asString()).contains("At least 30.000 t");
    JsonNode joint = json(run).get("sets").get(0).get("joint");
    assertThat(joint.get("massGrams").asLong()).isEqualTo(90_000_000);
    assertThat(joint.get("minShare").asDouble()).isCloseTo(30.0 / 90, within(1e-9));
    assertThat(joint.get("maxShare").asDouble()).isCloseTo(40.0 / 90, within(1e-9));
    // No lot by itself is accused: 30 t can all be of home's 60.
    Run alone = run("verify", "x");
    assertThat(alone.code()).isEqualTo(ExitCode.FINE);
    assertThat(alone.out()).startsWith("Lot x: UNPROVEN\n");
    // The text says the same, and its code is the same.
    Run text = run("verify", "--lots", "x,y,z");
    assertThat(text.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(text.out()).contains("CONTRADICTED");
  }

  @Test
  void asMuchSoldAsHomesAsThereIsIsNoFinding() throws Exception {
    books(60, 40, 60);
    Run run = run("verify", "--exporter", "trader", "--period", "2025", "--json");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
    assertThat(json(run).get("verdicts").get(0).get("verdict").asString()).isEqualTo("UNPROVEN");
  }

  @Test
  void aLotWithMoreThanThereIsIsContradictedByItself() throws Exception {
    // 30 t of a lot can hold home's 6: at most 20 %.
    books(6, 84, 90);
    Run run = run("verify", "x", "--json");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(json(run).get("verdicts").get(0).get("verdict").asString())
        .isEqualTo("CONTRADICTED");
    assertThat(json(run).get("lots").get(0).get("inside").get("maxShare").asDouble())
        .isCloseTo(0.2, within(1e-9));
    assertThat(run("verify", "x").out()).contains("at most 20.0 % can be of Pakistan");
  }

  @Test
  void whereOnlyAuditsAreMissingTheWordsSaySo() throws Exception {
    // Everything that came is home's own, but nobody audited the trader or the mine.
    books(60, 0, 60);
    Run run = run("verify", "x");
    assertThat(run.code()).isEqualTo(ExitCode.FINE);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("which would support the claim; but no audit covers 100.0 %")
        .doesNotContain("neither prove nor rule out");
  }
}
