package org.lodemark.origin.fusion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.origin.evidence.EvidenceGroup;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.fusion.FusionModel.GroupModel;
import org.lodemark.origin.fusion.FusionModel.Knot;
import org.lodemark.origin.fusion.FusionModel.TestWeight;

/**
 * The fitted parameters as rows of the atlas table {@code fusion} (docs/atlas-format.md). The table
 * is written by the command that fits ({@code trials/run}).
 */
public final class FusionRows {
  public static final String TABLE = "fusion";
  public static final String VERSION = "version";
  public static final String CAP = "cap";
  public static final String WEIGHT = "weight";
  public static final String INTERCEPT = "intercept";
  public static final String WIDE = "wide";
  public static final String EARLY = "early";
  /** Followed by a number; {@code lowValue} is the raw sum, {@code text} none. */
  public static final String KNOT_RAW = "knot raw ";

  public static final String KNOT = "knot ";

  private FusionRows() {}

  /**
   * The model of the rows; {@link FusionModel#NONE} where there are none.
   *
   * @throws IllegalArgumentException naming what is missing or wrong
   */
  public static FusionModel read(List<MeasureFact> measures) {
    List<MeasureFact> rows =
        measures.stream().filter(fact -> fact.table().equals(TABLE)).toList();
    if (rows.isEmpty()) {
      return FusionModel.NONE;
    }
    Map<EvidenceGroup, GroupModel> groups = new EnumMap<>(EvidenceGroup.class);
    for (EvidenceGroup group : EvidenceGroup.values()) {
      find(rows, group.name(), "", WEIGHT).ifPresent(weight -> {
        double intercept = get(rows, group.name(), "", INTERCEPT);
        Map<TestId, TestWeight> tests = new EnumMap<>(TestId.class);
        for (TestId test : TestId.listOf(group)) {
          find(rows, group.name(), test.name(), WIDE)
              .ifPresent(wide -> tests.put(
                  test, new TestWeight(wide, get(rows, group.name(), test.name(), EARLY))));
        }
        groups.put(group, new GroupModel(weight, intercept, tests));
      });
    }
    List<Knot> knots = new ArrayList<>();
    for (int i = 1; find(rows, "", "", KNOT_RAW + i).isPresent(); i++) {
      knots.add(new Knot(get(rows, "", "", KNOT_RAW + i), get(rows, "", "", KNOT + i)));
    }
    String version = rows.stream()
        .filter(row -> row.attribute().equals(VERSION))
        .map(MeasureFact::text)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("table " + TABLE + " has no version"));
    return new FusionModel(version, groups, knots, get(rows, "", "", CAP));
  }

  private static double get(List<MeasureFact> rows, String group, String test, String attribute) {
    return find(rows, group, test, attribute)
        .orElseThrow(() -> new IllegalArgumentException("table " + TABLE + " has no row " + group
            + " " + test + " " + attribute + ". Maybe it was not written by trials/run"));
  }

  private static Optional<Double> find(
      List<MeasureFact> rows, String group, String test, String attribute) {
    return rows.stream()
        .filter(row -> row.key("group").equals(group)
            && row.key("test").equals(test)
            && row.attribute().equals(attribute))
        .flatMap(row -> row.value().stream())
        .map(value -> value.low())
        .findFirst();
  }
}
