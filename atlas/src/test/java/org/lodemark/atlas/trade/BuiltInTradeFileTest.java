package org.lodemark.atlas.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.World;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.Loading;
import org.lodemark.atlas.load.WorldLoader;
import org.lodemark.domain.mass.MassInterval;

/** A piece of BACI against the countries that come built in. */
class BuiltInTradeFileTest {
  private static World world() {
    return switch (WorldLoader.load(AtlasFiles.ofDirectory(Path.of("src/main/atlas/world")))) {
      case Loading.Loaded<World>(World world) -> world;
      case Loading.Rejected<World> rejected -> throw new AssertionError(rejected.problems());
    };
  }

  @Test
  void baciCodesAreThoseOfTheBuiltInWorld() {
    String text = """
        t,i,j,k,v,q
        2023,764,842,990210,9.5,0.75
        2023,490,699,990210,1,NA
        2023,757,251,848180,1,1
        2023,762,156,19910,2,3
        """;
    TradeFile file = TradeFixture.loaded(TradeFileReader.read(
        TradeFixture.input("baci.csv", text.getBytes(StandardCharsets.UTF_8)),
        TradeFixture.commodity(),
        world()));
    assertThat(file.rowsRead()).isEqualTo(4);
    assertThat(file.remarks()).isEmpty();
    assertThat(file.facts())
        .extracting(fact -> fact.reporter().code() + ">"
            + fact.partner().orElseThrow().code() + " " + fact.form().id())
        .containsExactly("THA>USA hs-990210", "TWN>IND hs-990210", "TJK>CHN hs-019910");
    assertThat(file.facts().getFirst().quantity().findMass())
        .contains(new MassInterval(750_000, 750_000));
    assertThat(file.facts().getFirst().valueUsd()).contains(9500.0);
  }
}
