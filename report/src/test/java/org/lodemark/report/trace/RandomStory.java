package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lodemark.domain.place.Site;

/** Small made-up records, honest or not: metal goes round, and more leaves than came. */
final class RandomStory {
  private static final String[] COUNTRIES = {"TJK", "BOL", "CHN", "RUS", "MMR", "TUR", "VNM", "KGZ"
  };

  private RandomStory() {}

  record Told(Story story, List<String> lots) {}

  static Told of(long seed) {
    Random random = new Random(seed);
    Story story = new Story();
    List<String> sites = new ArrayList<>();
    List<String> lots = new ArrayList<>();
    int mines = 1 + random.nextInt(8);
    int others = 2 + random.nextInt(6);
    for (int i = 0; i < mines + others; i++) {
      String id = (random.nextInt(5) == 0 ? "https://example.com/site/" + "w".repeat(60) : "s") + i;
      String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
      sites.add(id);
      if (i >= mines && random.nextInt(3) == 0) {
        story.smelter(id, "Smelter " + i, country);
      } else {
        story.site(id, "Site " + i, i < mines ? Site.Kind.MINE : Site.Kind.TRADER, country);
      }
    }
    for (int i = 0; i < mines; i++) {
      lots.add("m" + i);
      story.mined(1, sites.get(i), "m" + i, mass(random));
    }
    int moves = 3 + random.nextInt(25);
    for (int i = 0; i < moves; i++) {
      int from = random.nextInt(sites.size());
      int to = mines + random.nextInt(others);
      String lot = random.nextBoolean() ? lots.get(random.nextInt(lots.size())) : "l" + i;
      lots.add(lot);
      int day = 2 + i / 2;
      if (random.nextInt(5) == 0) {
        story.input("e" + i, day, sites.get(to), lot, mass(random));
        story.output("e" + i, day, sites.get(to), "e" + i, mass(random));
        lots.add("e" + i);
      } else if (from != to) {
        story.move(day, sites.get(from), sites.get(to), lot, mass(random));
      }
    }
    return new Told(story, lots.stream().distinct().toList());
  }

  /** From a gram to a hundred tonnes. */
  private static double mass(Random random) {
    return Math.max(1e-6, Math.pow(10, random.nextDouble() * 8 - 6));
  }
}
