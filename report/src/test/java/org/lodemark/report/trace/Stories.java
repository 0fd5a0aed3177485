package org.lodemark.report.trace;

import java.util.Random;

/** Stories that several tests read. */
final class Stories {
  static final String LONG_LOT = "https://id.gs1.org/01/09506000134352/10/"
      + "ABC123-a-very-long-batch-or-lot-number-that-nobody-can-remember/21/serial-0001-0002-0003"
      + "?verified=2024-01-31&holder=an-exporter-with-a-long-name";

  private Stories() {}

  /** F 60 t and L 40 t meet at T; x of 50 t is 30 t of F, 20 t of L, pro rata. */
  static Story twoSellers() {
    return new Story()
        .mine("F", "Far mine", "TJK")
        .mine("L", "Low mine", "BOL")
        .trader("T", "Trader", "THA")
        .trader("X", "Buyer", "USA")
        .mined(1, "F", "f", 60)
        .mined(1, "L", "l", 40)
        .move(2, "F", "T", "f", 60)
        .move(3, "L", "T", "l", 40)
        .ship(5, "T", "X", "x", 50);
  }

  /** Two mines, three traders, a blend, an export; trader C hands on 5 t that nobody recorded. */
  static Story blend() {
    return new Story()
        .mine("mine:anzob", "Anzob", "TJK")
        .mine("mine:uncia", "Uncía", "BOL")
        .trader("trader:a", "Alpha Metals", "TJK")
        .trader("trader:b", "Beta Trading", "BOL")
        .trader("trader:c", "Gamma Ltd", "THA")
        .smelter("smelter:s", "Siam Smelter", "THA")
        .trader("buyer:u", "Buyer", "USA")
        .mined(1, "mine:anzob", "a1", 40)
        .mined(1, "mine:uncia", "u1", 30)
        .move(2, "mine:anzob", "trader:a", "a1", 40)
        .move(2, "mine:uncia", "trader:b", "u1", 30)
        .move(4, "trader:a", "trader:c", "a2", 15)
        .move(4, "trader:b", "trader:c", "u2", 10)
        .move(5, "trader:a", "smelter:s", "a3", 20)
        .move(6, "trader:c", "smelter:s", "c1", 30)
        .input("heat-7", 8, "smelter:s", "a3", 20)
        .input("heat-7", 8, "smelter:s", "c1", 30)
        .output("heat-7", 8, "smelter:s", "ingot-7", 49)
        .ship(9, "smelter:s", "buyer:u", "ingot-7", 49);
  }

  /** Sixty mines in nine countries sell to eight traders, who sell to one. */
  static Story manyOrigins() {
    String[] countries = {"TJK", "BOL", "CHN", "RUS", "MMR", "TUR", "VNM", "KGZ", "AUS"};
    Random random = new Random(7);
    Story story = new Story().trader("hub", "Hub", "THA").trader("X", "Buyer", "USA");
    for (int t = 0; t < 8; t++) {
      story.trader("t" + t, "Trader no. " + t, countries[t]);
    }
    double sum = 0;
    for (int m = 0; m < 60; m++) {
      double tonnes = Math.round(1000 * Math.pow(random.nextDouble(), 3) * 20 + 10) / 1000.0;
      sum += tonnes;
      String mine = "m" + m;
      story
          .mine(mine, "Mine " + m, countries[m % 9])
          .mined(1, mine, "o" + m, tonnes)
          .move(2, mine, "t" + random.nextInt(8), "o" + m, tonnes);
    }
    for (int t = 0; t < 8; t++) {
      story.move(4, "t" + t, "hub", "h" + t, 12);
    }
    return story.ship(6, "hub", "X", "x", Math.min(80, sum));
  }

  /** Every name as long and as hostile as the records allow. */
  static Story hostile() {
    String longSite =
        "https://example.com/site/<script>alert(1)</script>/\"quoted\"&'single'/" + "x".repeat(120);
    String rightToLeft = "\u202e\u0645\u0646\u062c\u0645 evil";
    return new Story()
        .mine(longSite, "Mine <b>bold</b> & \"Sons\" \u001b[31mred", "TJK")
        .mine(rightToLeft, "\u0645\u0646\u062c\u0645 \u0627\u0644\u0630\u0647\u0628", "AFG")
        .trader("T", "T".repeat(140), "THA")
        .trader("X", "Buyer", "USA")
        .mined(1, longSite, "<img src=x onerror=alert(1)>", 60)
        .mined(1, rightToLeft, rightToLeft, 40)
        .move(2, longSite, "T", "<img src=x onerror=alert(1)>", 60)
        .move(2, rightToLeft, "T", rightToLeft, 40)
        .ship(5, "T", "X", LONG_LOT, 110);
  }
}
