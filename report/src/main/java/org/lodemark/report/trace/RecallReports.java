package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.RecallQuestion.Affected;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.report.trace.RecallReport.AffectedRow;

/** Makes the report of a recall from the engine's answers. */
public final class RecallReports {
  private static final String TWO_ENDS = "Moisture or grade of some rows was not measured. Two ends"
      + " were computed, all of these at their lowest and all at their highest; ranges span the"
      + " two, and a lot is listed if it may be affected at either.";

  private RecallReports() {}

  /** What a bad lot reached; {@code high} is empty where all was measured. */
  public static RecallReport ofLot(
      LotId lot,
      Assumptions assumptions,
      List<Affected> low,
      Optional<List<Affected>> high,
      Collection<CustodySite> sites,
      List<String> notes) {
    return make("lot", lot.uri(), assumptions, low, high, sites, notes);
  }

  /** What the metal of a mine reached; {@code high} is empty where all was measured. */
  public static RecallReport ofMine(
      SiteId mine,
      Assumptions assumptions,
      List<Affected> low,
      Optional<List<Affected>> high,
      Collection<CustodySite> sites,
      List<String> notes) {
    return make("mine", mine.id(), assumptions, low, high, sites, notes);
  }

  private record HandOver(LotId lot, SiteId from) {}

  private static RecallReport make(
      String kind,
      String of,
      Assumptions assumptions,
      List<Affected> low,
      Optional<List<Affected>> high,
      Collection<CustodySite> sites,
      List<String> notes) {
    Map<HandOver, Hull> hulls = new LinkedHashMap<>();
    add(hulls, low);
    high.ifPresent(rows -> add(hulls, rows));
    int ends = high.isPresent() ? 2 : 1;
    List<AffectedRow> rows = new ArrayList<>();
    hulls.forEach((key, hull) -> rows.add(hull.row(key, ends)));
    rows.sort(Comparator.comparingLong((AffectedRow row) -> row.badGrams() + row.badHighGrams())
        .thenComparingLong(AffectedRow::mostBadGrams)
        .reversed()
        .thenComparing(AffectedRow::lot)
        .thenComparing(AffectedRow::site));
    boolean range = rows.stream()
        .anyMatch(
            row -> row.massGrams() != row.massHighGrams() || row.badGrams() != row.badHighGrams());
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.site()));
    if (kind.equals("mine")) {
      ids.add(of);
    }
    List<String> allNotes = new ArrayList<>();
    if (range) {
      allNotes.add(TWO_ENDS);
    }
    allNotes.addAll(notes);
    return new RecallReport(
        kind,
        of,
        AssumptionsRow.of(assumptions),
        range ? "range" : "measured",
        rows,
        SiteRow.of(sites, ids),
        allNotes);
  }

  private static void add(Map<HandOver, Hull> hulls, List<Affected> rows) {
    rows.forEach(row -> hulls
        .computeIfAbsent(new HandOver(row.lot(), row.from()), added -> new Hull())
        .add(row));
  }

  /** The ends of one lot. One that an end does not list has no bad metal there. */
  private static final class Hull {
    private int listed;
    private long massLow = Long.MAX_VALUE;
    private long massHigh;
    private double badLow = Double.POSITIVE_INFINITY;
    private double badHigh;
    private long most;

    void add(Affected row) {
      listed++;
      massLow = Math.min(massLow, row.massGrams());
      massHigh = Math.max(massHigh, row.massGrams());
      badLow = Math.min(badLow, row.badGrams());
      badHigh = Math.max(badHigh, row.badGrams());
      most = Math.max(most, row.mostBadGrams());
    }

    AffectedRow row(HandOver key, int ends) {
      return new AffectedRow(
          key.lot.uri(),
          key.from.id(),
          massLow,
          massHigh,
          listed < ends ? 0 : Math.round(badLow),
          Math.round(badHigh),
          most);
    }
  }
}
