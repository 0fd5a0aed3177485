package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.Words;
import org.lodemark.report.trace.SiteNames;
import org.lodemark.report.verify.Block.Line;
import org.lodemark.report.verify.Block.Point;
import org.lodemark.report.verify.VerifyReport.BoundRow;
import org.lodemark.report.verify.VerifyReport.CutRow;
import org.lodemark.report.verify.VerifyReport.JointRow;
import org.lodemark.report.verify.VerifyReport.SetRow;

/** Part 3: what is possible, the joint answer first. */
final class BoundsPart {
  private static final int MOST_CUTS = 8;
  private static final int MOST_GAPS = 10;
  private static final List<String> HEADERS =
      List.of("origin set", "of", "#least %", "#most % known", "#most %", "how");
  private static final String READING = "What the records allow, and nothing more. Unknown metal is"
      + " counted out of the least, out of the most known, and into the most. Figures are rounded"
      + " outwards.";

  private final VerifyReport report;
  private final SiteNames names;

  BoundsPart(VerifyReport report, SiteNames names) {
    this.report = report;
    this.names = names;
  }

  /** All sets, joint and, of a single lot, the lot. */
  void draw(Blocks out) {
    out.soft(READING);
    List<Line> lines = new ArrayList<>();
    report.sets().forEach(set -> set.joint().ifPresent(joint -> joint(set, joint, lines)));
    if (report.lots().size() == 1) {
      one(report.lots().getFirst(), lines);
    }
    out.grid("Bounds", HEADERS, lines);
    report
        .sets()
        .forEach(set -> set.jointRefused()
            .ifPresent(why -> out.words("No joint bound for " + set.set() + ": " + why)));
    hull(lines, out);
    report.sets().forEach(set -> unknown(set, out));
    report.sets().forEach(set -> cuts(set, out));
    unexplained(out);
  }

  private void one(LotRow lot, List<Line> lines) {
    lot.inside()
        .ifPresent(bound -> lines.add(lot("declared: " + declared(bound), "the lot", bound)));
    List<BoundRow> shown = new ArrayList<>();
    for (SetRow set : report.sets()) {
      for (BoundRow bound : set.lots()) {
        shown.add(bound);
        lines.add(lot(set.set(), "the lot", bound));
      }
    }
    lot.outside()
        .filter(bound -> shown.stream().noneMatch(bound::equals))
        .ifPresent(bound -> lines.add(lot("anything but " + declared(bound), "the lot", bound)));
  }

  /** Of one lot among several: inside and outside of what is declared. */
  void ofLot(LotRow lot, Blocks out) {
    List<Line> lines = new ArrayList<>();
    lot.inside()
        .ifPresent(bound -> lines.add(lot("declared: " + declared(bound), "the lot", bound)));
    lot.outside()
        .ifPresent(bound -> lines.add(lot("anything but " + declared(bound), "the lot", bound)));
    out.grid("Bounds of the lot", HEADERS, lines);
    lot.outside().ifPresent(bound -> {
      String set = "anything but " + declared(bound);
      cut(mostWords(set, "in this lot"), bound.cutMax(), out);
      cut(leastWords(set), bound.cutMin(), out);
    });
  }

  private static String declared(BoundRow bound) {
    return bound.declaredOrigin().orElse("the declared origin");
  }

  private static Line lot(String set, String of, BoundRow bound) {
    return Blocks.line(
        bound.isHull(),
        set,
        of + ", " + MassWords.of(bound.massGrams()),
        VerifyWords.least(bound.minShare()),
        VerifyWords.most(bound.maxShareKnown()),
        VerifyWords.most(bound.maxShare()),
        how(bound.method(), bound.isHull()));
  }

  private static void joint(SetRow set, JointRow low, List<Line> lines) {
    Optional<JointRow> high = low.high();
    JointRow other = high.orElse(low);
    lines.add(Blocks.line(
        high.isPresent(),
        set.set(),
        Words.count(set.jointLots().size(), "lot") + " together, "
            + MassWords.range(low.massGrams(), other.massGrams()),
        VerifyWords.least(Math.min(low.minShare(), other.minShare())),
        VerifyWords.most(Math.max(low.maxShareKnown(), other.maxShareKnown())),
        VerifyWords.most(Math.max(low.maxShare(), other.maxShare())),
        how(low.method(), high.isPresent())));
  }

  private static String how(String method, boolean hull) {
    return method + (hull ? ", hull" : "");
  }

  /** Said once; the tables of lots among several rely on it. */
  private void hull(List<Line> lines, Blocks out) {
    boolean ofLots = report.lots().stream()
        .anyMatch(lot -> lot.outside().map(BoundRow::isHull).orElse(false));
    if (ofLots || lines.stream().anyMatch(Line::marked)) {
      out.words(VerifyWords.HULL);
    }
  }

  private static void unknown(SetRow set, Blocks out) {
    set.unknown()
        .ifPresent(unknown -> out.words("Of no recorded origin at all (beside " + set.set()
            + "): at least " + VerifyWords.least(unknown.minShare()) + " %, at most "
            + VerifyWords.most(unknown.maxShare()) + " %."));
  }

  private void cuts(SetRow set, Blocks out) {
    if (set.joint().isPresent()) {
      JointRow joint = set.joint().get();
      cut(mostWords(set.set(), "in these lots"), joint.cutMax(), out);
      cut(leastWords(set.set()), joint.cutMin(), out);
    } else if (set.lots().size() == 1) {
      BoundRow bound = set.lots().getFirst();
      cut(mostWords(set.set(), "in this lot"), bound.cutMax(), out);
      cut(leastWords(set.set()), bound.cutMin(), out);
    }
  }

  private static String mostWords(String set, String where) {
    return "There cannot be more of " + set + " " + where + ", since no more passed here:";
  }

  private static String leastWords(String set) {
    return "There cannot be less of " + set + ", since no more of anything else passed here:";
  }

  private static void cut(String lead, List<CutRow> cut, Blocks out) {
    List<Point> points = new ArrayList<>();
    cut.stream()
        .limit(MOST_CUTS)
        .forEach(row ->
            points.add(new Point(row.sentence(), row.row().map(Object::toString).orElse(""))));
    if (cut.size() > MOST_CUTS) {
      points.add(new Point("and " + (cut.size() - MOST_CUTS) + " more: --json lists all", ""));
    }
    out.points(lead, points);
  }

  private void unexplained(Blocks out) {
    if (report.unexplained().isEmpty()) {
      out.words("No unexplained metal at the sites on the way: nothing left them, or was counted"
          + " there, beyond what is recorded as having come.");
      return;
    }
    long all = report.unexplained().stream().mapToLong(row -> row.massGrams()).sum();
    out.words("Unexplained: " + MassWords.of(all) + " left sites on the way, or was counted there,"
        + " of which no record says how it came. A missing record can be the reason.");
    out.grid(
        "Unexplained metal",
        List.of("site", "#unexplained"),
        report.unexplained().stream()
            .limit(MOST_GAPS)
            .map(row ->
                Blocks.line(false, names.nameAndCountry(row.site()), MassWords.of(row.massGrams())))
            .toList());
    if (report.unexplained().size() > MOST_GAPS) {
      out.soft("and " + Words.count(report.unexplained().size() - MOST_GAPS, "more site")
          + ": --json lists all.");
    }
  }
}
