package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.report.trace.FindingRow;
import org.lodemark.report.trace.SiteNames;
import org.lodemark.report.verify.Block.Point;
import org.lodemark.report.verify.VerifyReport.RowRef;

/** Findings about records, told once for each kind and site: the fiftieth alike tells nothing. */
final class FindingPoints {
  private static final int MOST = 10;

  private final SiteNames names;

  FindingPoints(SiteNames names) {
    this.names = names;
  }

  private record Alike(String kind, String site) {}

  List<Point> of(List<FindingRow> findings) {
    Map<Alike, List<FindingRow>> alike = new LinkedHashMap<>();
    for (FindingRow row : findings) {
      alike
          .computeIfAbsent(new Alike(row.kind(), row.site()), added -> new ArrayList<>())
          .add(row);
    }
    List<Point> points = new ArrayList<>();
    alike.values().stream().limit(MOST).forEach(rows -> points.add(point(rows)));
    if (alike.size() > MOST) {
      int left = alike.values().stream().skip(MOST).mapToInt(List::size).sum();
      points.add(new Point("and " + left + " more" + ": --json lists all", ""));
    }
    return points;
  }

  private Point point(List<FindingRow> rows) {
    FindingRow first = rows.getFirst();
    String times = rows.size() == 1 ? "" : " " + rows.size() + " times, the first:";
    List<RowRef> refs = rows.stream()
        .flatMap(row -> row.rows().stream())
        .map(ref -> new RowRef(ref.document(), ref.row()))
        .distinct()
        .toList();
    return new Point(
        first.kind() + " at " + names.name(first.site()) + (times.isEmpty() ? ":" : times) + " "
            + first.message(),
        EvidencePart.rows(refs));
  }
}
