package org.lodemark.simworld.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lodemark.domain.custody.LotId;
import org.lodemark.simworld.world.Truth.TrueLot;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;

/** What was so, in a folder apart: nobody in the world has it. */
final class TruthSheets {
  private static final int FIRST_LINE = 2;

  private TruthSheets() {}

  static void write(World world, Path folder) throws IOException {
    Files.createDirectories(folder);
    lots(world, folder.resolve("lots.csv"));
    List<String> columns = List.of("file", "line", "site", "action", "lot", "typology");
    try (Csv sheet = new Csv(folder.resolve("events.csv"), columns)) {
      new TreeMap<>(world.truth().typologyOfEvent()).forEach((index, typology) -> {
        var event = world.events().get(index);
        sheet.row(new Words()
            .put("file", "movements.csv")
            .put("line", String.valueOf(index + FIRST_LINE))
            .put("site", event.site().id())
            .put("action", event.line().action().name())
            .put("lot", event.line().lot())
            .put("typology", typology.word())
            .cells());
      });
    }
  }

  private static void lots(World world, Path file) throws IOException {
    TreeSet<String> countries = new TreeSet<>();
    world
        .truth()
        .lots()
        .values()
        .forEach(lot -> countries.addAll(lot.gramsByCountry().keySet()));
    List<String> columns = new ArrayList<>(
        List.of("lot", "trader", "claimed", "massGrams", "shareNotAsClaimed", "typologies"));
    countries.forEach(country -> columns.add(country + "Grams"));
    Map<LotId, String> claims = claims(world);
    try (Csv sheet = new Csv(file, columns)) {
      new TreeMap<>(world.truth().lots()).forEach((lot, truth) -> {
        String claimed = claims.getOrDefault(lot, "");
        Words words = new Words()
            .put("lot", lot.uri())
            .put("trader", truth.trader().id())
            .put("claimed", claimed)
            .put("massGrams", String.valueOf(truth.grams()))
            .put("shareNotAsClaimed", share(truth, claimed))
            .put(
                "typologies",
                truth.typologies().stream()
                    .sorted()
                    .map(Typology::word)
                    .collect(Collectors.joining("; ")));
        truth
            .gramsByCountry()
            .forEach((country, grams) -> words.put(country + "Grams", String.valueOf(grams)));
        sheet.row(words.cells());
      });
    }
  }

  private static String share(TrueLot truth, String claimed) {
    return String.valueOf(Math.round(truth.shareOutside(claimed) * 1e6) / 1e6);
  }

  /** What each lot was last said to be. */
  static Map<LotId, String> claims(World world) {
    Map<LotId, String> claims = new HashMap<>();
    world
        .events()
        .forEach(event -> event
            .line()
            .declaredOriginIso3()
            .ifPresent(iso3 -> event.line().lot().ifPresent(lot -> claims.put(lot, iso3))));
    return claims;
  }
}
