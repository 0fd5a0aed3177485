package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.lodemark.report.Sheet;
import org.lodemark.report.verify.VerifyReport.BoundRow;
import org.lodemark.report.verify.VerifyReport.CutRow;
import org.lodemark.report.verify.VerifyReport.RowRef;
import org.lodemark.report.verify.VerifyReport.SetRow;
import org.lodemark.report.verify.VerifyReport.VerdictRow;

/** The report as tables. An unknown figure is an empty cell. */
public final class VerifySheets {
  private VerifySheets() {}

  /** All tables; the verdicts lead. */
  public static List<Sheet> of(VerifyReport report) {
    return List.of(
        verdicts(report),
        bounds(report),
        cuts(report),
        evidence(report),
        groups(report),
        RecordSheets.tests(report),
        RecordSheets.unexplained(report),
        RecordSheets.triggers(report),
        RecordSheets.borders(report),
        RecordSheets.priors(report),
        RecordSheets.request(report),
        RecordSheets.events(report),
        Sheet.sources(report.sources()));
  }

  private static Sheet verdicts(VerifyReport report) {
    Iterator<LotRow> lots =
        LotList.list(report).stream().map(LotList.Judged::lot).iterator();
    List<List<String>> rows = new ArrayList<>();
    for (VerdictRow row : report.verdicts()) {
      Optional<LotRow> lot =
          row.scope().equals("lot") ? Optional.of(lots.next()) : Optional.empty();
      Optional<BoundRow> outside = lot.flatMap(LotRow::outside);
      rows.add(List.of(
          row.scope(),
          row.lot().orElse(""),
          row.verdict(),
          row.rule(),
          row.sentence(),
          lot.map(found -> String.valueOf(found.massGrams())).orElse(""),
          lot.flatMap(LotRow::claim).map(claim -> claim.country()).orElse(""),
          Sheet.number(outside.flatMap(BoundRow::minShare)),
          Sheet.number(outside.flatMap(BoundRow::maxShareKnown)),
          Sheet.number(outside.flatMap(BoundRow::maxShare)),
          Sheet.number(row.log10Lr()),
          report.calibration(),
          row.lot().isPresent() ? LotList.strongest(row) : ""));
    }
    return new Sheet(
        "verdicts",
        List.of(
            "scope",
            "lot",
            "verdict",
            "rule",
            "sentence",
            "massGrams",
            "declaredOrigin",
            "outsideMinShare",
            "outsideMaxShareKnown",
            "outsideMaxShare",
            "log10Lr",
            "calibration",
            "strongestFinding"),
        rows);
  }

  private static Sheet bounds(VerifyReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (SetRow set : report.sets()) {
      set.joint()
          .ifPresent(joint -> rows.add(List.of(
              set.set(),
              "joint",
              String.join(" ", set.jointLots()),
              String.valueOf(joint.massGrams()),
              Sheet.number(joint.minShare()),
              Sheet.number(joint.maxShareKnown()),
              Sheet.number(joint.maxShare()),
              "",
              joint.method(),
              "false")));
      set.joint()
          .flatMap(joint -> joint.high())
          .ifPresent(joint -> rows.add(List.of(
              set.set(),
              "joint, higher reading",
              String.join(" ", set.jointLots()),
              String.valueOf(joint.massGrams()),
              Sheet.number(joint.minShare()),
              Sheet.number(joint.maxShareKnown()),
              Sheet.number(joint.maxShare()),
              "",
              joint.method(),
              "false")));
      set.lots().forEach(lot -> rows.add(bound(set.set(), lot)));
    }
    for (LotRow lot : report.lots()) {
      lot.inside().ifPresent(bound -> rows.add(bound("declared", bound)));
      lot.outside().ifPresent(bound -> rows.add(bound("not declared", bound)));
    }
    return new Sheet(
        "bounds",
        List.of(
            "set",
            "scope",
            "lot",
            "massGrams",
            "minShare",
            "maxShareKnown",
            "maxShare",
            "screenMaxShare",
            "method",
            "isHull"),
        rows);
  }

  private static List<String> bound(String set, BoundRow bound) {
    return List.of(
        set,
        "lot",
        bound.lot(),
        String.valueOf(bound.massGrams()),
        Sheet.number(bound.minShare()),
        Sheet.number(bound.maxShareKnown()),
        Sheet.number(bound.maxShare()),
        Sheet.number(bound.screenMaxShare()),
        bound.method(),
        String.valueOf(bound.isHull()));
  }

  private static Sheet cuts(VerifyReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (SetRow set : report.sets()) {
      set.joint().ifPresent(joint -> {
        joint.cutMax().forEach(cut -> rows.add(cut(set.set(), "joint", "max", cut)));
        joint.cutMin().forEach(cut -> rows.add(cut(set.set(), "joint", "min", cut)));
      });
      for (BoundRow lot : set.lots()) {
        lot.cutMax().forEach(cut -> rows.add(cut(set.set(), lot.lot(), "max", cut)));
        lot.cutMin().forEach(cut -> rows.add(cut(set.set(), lot.lot(), "min", cut)));
      }
    }
    return new Sheet(
        "cuts",
        List.of(
            "set", "of", "bound", "kind", "site", "time", "lot", "massGrams", "row", "sentence"),
        rows);
  }

  private static List<String> cut(String set, String of, String which, CutRow cut) {
    return List.of(
        set,
        of,
        which,
        cut.kind(),
        cut.site(),
        cut.time(),
        cut.lot().orElse(""),
        String.valueOf(cut.massGrams()),
        cut.row().map(RowRef::toString).orElse(""),
        cut.sentence());
  }

  private static Sheet evidence(VerifyReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (VerdictRow verdict : report.verdicts()) {
      verdict
          .evidence()
          .forEach(row -> rows.add(List.of(
              verdict.lot().orElse(""),
              row.group(),
              row.test(),
              row.finding(),
              Sheet.number(row.strength()),
              Sheet.number(row.reach()),
              Sheet.number(row.logLr()),
              RecordSheets.refs(row.events()))));
    }
    return new Sheet(
        "evidence",
        List.of("lot", "group", "test", "finding", "strength", "reach", "logLrOfGroup", "events"),
        rows);
  }

  private static Sheet groups(VerifyReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (LotRow lot : report.lots()) {
      lot.groups()
          .forEach(row -> rows.add(List.of(
              lot.lot(),
              row.group(),
              Sheet.number(row.log10Lr()),
              Sheet.number(row.coverage()),
              row.words())));
    }
    return new Sheet("groups", List.of("lot", "group", "log10Lr", "coverage", "words"), rows);
  }
}
