package org.lodemark.atlas.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.World;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.input.TextInput;

/** A user's own parameters of the tests of evidence. */
class ParameterFileTest {
  private static final String HEADER = "test,attribute,period,status,lowValue,highValue,unit,text,"
      + "quality,confidence,edition,source,note\n";
  private static final Atlas ATLAS = atlas();

  private static Atlas atlas() {
    Path home = Path.of("src/main/atlas");
    World world = get(WorldLoader.load(AtlasFiles.ofDirectory(home.resolve("world"))));
    return get(AtlasLoader.load(AtlasFiles.ofDirectory(home.resolve("antimony")), world));
  }

  private static <T> T get(Loading<T> loading) {
    return switch (loading) {
      case Loading.Loaded<T>(T value) -> value;
      case Loading.Rejected<T> rejected -> throw new AssertionError(rejected.problems());
    };
  }

  private static Loading<List<MeasureFact>> read(String rows) {
    byte[] bytes = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    return ParameterFile.read(
        new TextInput("own.csv", () -> new ByteArrayInputStream(bytes)), ATLAS);
  }

  private static List<MeasureFact> named(List<MeasureFact> facts, String test, String attribute) {
    return facts.stream()
        .filter(f -> f.key("test").equals(test) && f.attribute().equals(attribute))
        .toList();
  }

  @Test
  void aRowTakesThePlaceOfTheAtlasAndTheOthersStay() {
    List<MeasureFact> all =
        get(read("B1,z,,known,5,5,ratio,,assumption,,,our scale man,our own\n"));
    assertThat(named(all, "B1", "z")).singleElement().satisfies(fact -> {
      assertThat(fact.value().orElseThrow().low()).isEqualTo(5);
      assertThat(fact.provenance().source().title()).isEqualTo("our scale man");
    });
    assertThat(named(all, "C1", "probability")).hasSize(1);
    assertThat(all).hasSize((int)
        ATLAS.measures().stream().filter(f -> f.table().equals("evidence")).count());
  }

  @Test
  void aDistanceOfTheUsersOwnSitesIsTaken() {
    assertThat(
            named(get(read("T1,km a > b,,known,300,300,km,,reported,,,map,\n")), "T1", "km a > b"))
        .hasSize(1);
  }

  @Test
  void allProblemsAreToldAtOnce() {
    Loading<List<MeasureFact>> read = read("B1,zz,,known,5,5,ratio,,assumption,,,own,\n"
        + "B1,z,,known,,,ratio,five,assumption,,,own,\n");
    assertThat(((Loading.Rejected<List<MeasureFact>>) read).problems())
        .extracting(p -> p.text())
        .anyMatch(text -> text.contains("is no parameter of test \"B1\""))
        .anyMatch(text -> text.contains("is empty; it is a number"));
  }
}
