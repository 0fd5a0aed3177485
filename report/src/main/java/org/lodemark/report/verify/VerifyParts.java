package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.Words;
import org.lodemark.report.trace.DrawnWay;
import org.lodemark.report.trace.SiteNames;
import org.lodemark.report.verify.Block.NewPage;
import org.lodemark.report.verify.VerifyReport.VerdictRow;

/** The written report, piece by piece, in the order that never changes. */
final class VerifyParts {
  private final VerifyReport report;
  private final Depth depth;
  private final SiteNames names;
  private final OriginPart origin;
  private final BoundsPart bounds;
  private final EvidencePart evidence;
  private final VerdictPart verdict;
  private final Blocks out = new Blocks();

  /**
   * How much is written out.
   *
   * @param lots rows of the table of lots
   * @param details lots that have a section of their own, the worst
   * @param rows whether every row it rests on is listed
   */
  record Depth(int lots, int details, boolean rows) {
    static final Depth TERMINAL = new Depth(40, 3, false);
    static final Depth PAGE = new Depth(2_000, 25, true);
  }

  private VerifyParts(VerifyReport report, Depth depth) {
    this.report = report;
    this.depth = depth;
    names = new SiteNames(report.sites());
    origin = new OriginPart(names);
    bounds = new BoundsPart(report, names);
    evidence = new EvidencePart(report, names);
    verdict = new VerdictPart(report, names);
  }

  static List<Block> of(VerifyReport report, Depth depth, Optional<DrawnWay> drawing) {
    return new VerifyParts(report, depth).write(drawing);
  }

  private List<Block> write(Optional<DrawnWay> drawing) {
    out.heading(1, report.headline());
    if (report.scope().kind().equals("lot") && report.lots().size() == 1) {
      one(report.lots().getFirst(), drawing);
    } else {
      several(drawing);
    }
    new GroundsPart(report).draw(depth.rows(), out);
    out.add(new NewPage());
    verdict.request(out);
    return out.list();
  }

  private void one(LotRow lot, Optional<DrawnWay> drawing) {
    VerdictRow row = LotList.worstFirst(report).getFirst().verdict();
    out.strong(row.sentence());
    out.words(facts(lot));
    out.soft(report.condition());
    out.heading(2, "1. What was declared, and how it travelled");
    origin.declared(lot, out);
    out.heading(2, "2. Shares by convention");
    origin.shares(lot, out);
    drawing.ifPresent(way -> draw(way, "The way of the lot, pro rata"));
    out.heading(2, "3. What is possible");
    bounds.draw(out);
    out.heading(2, "4. Evidence");
    evidence.ofLot(lot, row, out);
    evidence.common(out);
    out.heading(2, "5. Verdict");
    verdict.verdict(row, out);
  }

  private String facts(LotRow lot) {
    return MassWords.of(lot.massGrams()) + " of contained metal, "
        + VerifyWords.kind(lot.kind()) + " " + names.nameAndCountry(lot.site()) + ", " + lot.time()
        + ".";
  }

  private void draw(DrawnWay way, String words) {
    out.add(new Block.Drawing(
        way,
        way.graph().massBasis().equals("low")
            ? words + "; what was not measured is drawn with the least metal it can hold"
            : words));
  }

  /** Of every lot with a claim, which may hold each other, only the largest is drawn. */
  private void drawSeveral(DrawnWay way) {
    if (report.scope().kind().equals("all")) {
      draw(
          way, "The way of " + way.lots().getFirst().lot() + ", the largest of the lots, pro rata");
    } else {
      draw(
          way,
          way.lots().size() == 1
              ? "The way of " + way.lots().getFirst().lot() + ", pro rata"
              : "The way of all lots together, pro rata");
    }
  }

  private void several(Optional<DrawnWay> drawing) {
    Optional<VerdictRow> set =
        report.verdicts().stream().filter(row -> row.scope().equals("set")).findFirst();
    set.ifPresent(row -> out.strong(row.sentence()));
    out.words(counts());
    out.soft(report.condition());
    LotList.draw(report, depth.lots(), out);
    out.heading(2, "1. What was declared, and how it travelled");
    origin.declaredOfAll(report.lots(), out);
    out.heading(2, "2. Shares by convention");
    out.words("Shares by convention are computed for a lot asked about by itself: lodemark verify"
        + " LOT.");
    if (drawing.isPresent()) {
      drawSeveral(drawing.get());
    } else if (depth.equals(Depth.PAGE)) {
      out.soft("The way is not drawn: the records changed while this was computed. Ask again.");
    }
    out.heading(2, "3. What is possible");
    bounds.draw(out);
    out.heading(2, "4. Evidence");
    out.words("Evidence belongs to lots, and is given with each; what is the same for all stands"
        + " here.");
    evidence.common(out);
    out.heading(2, "5. Verdict");
    set.ifPresentOrElse(
        row -> verdict.verdict(row, out),
        () ->
            out.words("No verdict was asked for on all of these together; each lot has its own."));
    details();
  }

  private String counts() {
    VerifyReport.CountsRow counts = report.counts();
    List<String> words = new ArrayList<>();
    words.add("Bounds: "
        + (counts.exact() == counts.screened()
            ? Words.count(counts.exact(), "lot") + " computed exactly, "
            : Words.count(counts.screened(), "lot") + " screened, of which "
                + Words.number((double) counts.exact(), 0)
                + " computed exactly, where that could change the verdict; ")
        + Words.number((double) counts.joint(), 0) + " computed jointly.");
    if (counts.noClaim() > 0) {
      words.add(Words.count(counts.noClaim(), "lot") + " left aside: nobody claims where "
          + (counts.noClaim() == 1 ? "it was" : "they were") + " mined.");
    }
    return String.join(" ", words);
  }

  private void details() {
    List<LotList.Judged> lots = LotList.worstFirst(report);
    lots.stream().limit(depth.details()).forEach(one -> detail(one.lot(), one.verdict()));
    if (lots.size() > depth.details()) {
      out.soft("The other lots by themselves: lodemark verify LOT.");
    }
  }

  private void detail(LotRow lot, VerdictRow row) {
    out.heading(2, "Lot " + lot.lot() + ": " + row.verdict());
    out.words(facts(lot));
    out.heading(3, "Declared");
    origin.declaredAgain(lot, out);
    out.heading(3, "Possible");
    bounds.ofLot(lot, out);
    out.heading(3, "Evidence");
    evidence.ofLot(lot, row, out);
    out.heading(3, "Verdict");
    verdict.verdict(row, out);
  }
}
