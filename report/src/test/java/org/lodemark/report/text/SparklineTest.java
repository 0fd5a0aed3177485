package org.lodemark.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.report.text.Sparkline.Point;

class SparklineTest {
  @Test
  void timeRunsEvenlyAndGapsAreBlank() {
    // Ten days in five columns: days 0-1, 2-3, 4-5, 6-7, 8-9.
    List<Point> points = List.of(new Point(0, 10), new Point(4, 17), new Point(9, 24));
    assertThat(Sparkline.of(points, 0, 9, 5)).isEqualTo("▁ ▅ █");
  }

  @Test
  void severalInOneColumnAreTheirMean() {
    List<Point> points =
        List.of(new Point(0, 0), new Point(1, 20), new Point(2, 10), new Point(3, 3));
    // Means 10, and 6.5: the first is the highest.
    assertThat(Sparkline.of(points, 0, 3, 2)).isEqualTo("█▁");
  }

  @Test
  void equalFiguresAreLowAndNoneAreBlank() {
    assertThat(Sparkline.of(List.of(new Point(3, 5), new Point(5, 5)), 0, 9, 10))
        .isEqualTo("   ▁ ▁    ");
    assertThat(Sparkline.of(List.of(), 0, 9, 3)).isEqualTo("   ");
    assertThat(Sparkline.of(List.of(new Point(7, 1)), 7, 7, 1)).isEqualTo("▁");
  }
}
