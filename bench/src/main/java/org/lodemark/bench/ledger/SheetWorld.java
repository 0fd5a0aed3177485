package org.lodemark.bench.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sheets of a synthetic trade: mines sell to traders, traders to a terminal, the terminal ships to
 * a smelter, which melts lots together. Every hand-over is written by both sides, with scales that
 * differ. What it is like is bench/package.md's to say; it is synthetic.
 */
final class SheetWorld {
  private static final String HEADER = "time,event,action,lot,sourceLot,site,counterparty,massKg,"
      + "moisturePct,gradePct,form,homogeneous,declaredOrigin,declaredOriginBasis,document,"
      + "vehicle,scaleSdKg\n";
  private static final int MINES = 320;
  private static final int TRADERS = 180;
  private static final int TERMINALS = 12;
  private static final int SMELTERS = 6;
  private static final int LOTS_IN_A_HEAT = 20;
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 3_650;

  private final Random random;
  private final String country;
  private final String form;
  private long rows;

  SheetWorld(long seed, String country, String form) {
    random = new Random(seed);
    this.country = country;
    this.form = form;
  }

  /** The last lot that left a smelter. */
  String lastMetal = "";

  void writeSites(Path file) throws IOException {
    StringBuilder text = new StringBuilder("id,kind,country,capacityHiTpa,timeZone,massUnit\n");
    add(text, "mine", MINES, "mine", "5000");
    add(text, "trader", TRADERS, "trader", "");
    add(text, "terminal", TERMINALS, "terminal", "");
    add(text, "smelter", SMELTERS, "smelter", "");
    Files.writeString(file, text);
  }

  private void add(StringBuilder text, String id, int count, String kind, String capacity) {
    for (int i = 0; i < count; i++) {
      text.append(id)
          .append('-')
          .append(i)
          .append(',')
          .append(kind)
          .append(',')
          .append(country)
          .append(',')
          .append(capacity)
          .append(",UTC,kg\n");
    }
  }

  /** Writes at least so many rows, in the order in which things happened. */
  long writeMovements(Path file, long wanted) throws IOException {
    long lots = wanted / 8;
    List<String> heat = new ArrayList<>();
    int heats = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (long lot = 0; rows < wanted; lot++) {
        int day = (int) Math.min(DAYS - 40L, lot * (DAYS - 40L) / Math.max(1, lots));
        chain(out, lot, day, heat);
        if (heat.size() == LOTS_IN_A_HEAT) {
          melt(out, heats++, day + 21, heat);
          heat.clear();
        }
      }
    }
    return rows;
  }

  private void chain(BufferedWriter out, long lot, int day, List<String> heat) throws IOException {
    String mine = "mine-" + random.nextInt(MINES);
    String trader = "trader-" + random.nextInt(TRADERS);
    String terminal = "terminal-" + random.nextInt(TERMINALS);
    int mass = 8_000 + random.nextInt(17_000);
    String assay = (1 + random.nextInt(6)) + "." + random.nextInt(10) + ","
        + (30 + random.nextInt(30)) + "." + random.nextInt(10);
    String id = "https://mines.example/" + mine + "/lot/" + lot;
    String bought = "https://traders.example/" + trader + "/" + lot;
    row(out, day, "", "MINE", id, "", mine, "", mass, assay, "");
    row(out, day + 1, "", "SHIP", id, "", mine, trader, mass, assay, "TP-" + lot);
    row(out, day + 2, "", "RECEIVE", bought, id, trader, mine, mass - 5, assay, "TP-" + lot);
    row(out, day + 6, "", "SHIP", bought, "", trader, terminal, mass - 5, assay, "GD-" + lot);
    row(out, day + 9, "", "RECEIVE", bought, "", terminal, trader, mass - 12, assay, "GD-" + lot);
    String smelter = "smelter-" + lot / LOTS_IN_A_HEAT % SMELTERS;
    row(out, day + 12, "", "SHIP", bought, "", terminal, smelter, mass - 12, assay, "BL-" + lot);
    row(out, day + 20, "", "RECEIVE", bought, "", smelter, terminal, mass - 20, assay, "BL-" + lot);
    heat.add(bought + "," + smelter + "," + (mass - 20) + "," + assay);
  }

  private void melt(BufferedWriter out, int heat, int day, List<String> lots) throws IOException {
    String smelter = lots.get(0).split(",")[1];
    double metal = 0;
    for (String lot : lots) {
      String[] part = lot.split(",");
      row(
          out,
          day,
          "HEAT-" + heat,
          "INPUT",
          part[0],
          "",
          smelter,
          "",
          Integer.parseInt(part[2]),
          part[3] + "," + part[4],
          "");
      metal += Integer.parseInt(part[2])
          * (1 - Double.parseDouble(part[3]) / 100)
          * Double.parseDouble(part[4])
          / 100;
    }
    lastMetal = "https://smelters.example/" + smelter + "/metal/" + heat;
    int mass = (int) (metal * 0.92);
    row(out, day + 1, "HEAT-" + heat, "OUTPUT", lastMetal, "", smelter, "", mass, "0,99.6", "");
  }

  private void row(
      BufferedWriter out,
      int day,
      String event,
      String action,
      String lot,
      String source,
      String site,
      String to,
      int mass,
      String assay,
      String document)
      throws IOException {
    boolean metal = action.equals("OUTPUT");
    out.write(FIRST.plusDays(day) + "," + event + "," + action + "," + lot + "," + source + ","
        + site + "," + to + "," + mass + "," + assay + "," + (metal ? "" : form) + ","
        + (metal ? "yes" : "") + "," + country + ",mined," + document + ",," + 20 + "\n");
    rows++;
  }
}
