package org.lodemark.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.domain.place.Position.Surveyed;

class PositionTest {
  /** Nashville to Los Angeles, Rosetta Code "Haversine formula": 2886.444443 km at R = 6371 km. */
  @Test
  void theHaversineEqualsAPublishedValue() {
    Surveyed nashville = new Surveyed(36.12, -86.67);
    Surveyed losAngeles = new Surveyed(33.94, -118.40);
    assertThat(nashville.distanceKm(losAngeles))
        .isCloseTo(2886.44444283798 * 6371.0088 / 6371, within(1e-6));
  }

  /**
   * Flinders Peak to Buninyong, the test line of the Australian geodetic datum manual: 54.972271 km
   * on the ellipsoid.
   */
  @Test
  void theSphereIsWithin0Point6PercentOfASurveyedLine() {
    Surveyed flindersPeak = new Surveyed(-37.951033417, 144.424867889);
    Surveyed buninyong = new Surveyed(-37.652821139, 143.926495528);
    assertThat(flindersPeak.distanceKm(buninyong)).isCloseTo(54.972271, withinPercentage(0.6));
  }

  @Test
  void halfWayRoundTheEarthIsPiTimesTheRadius() {
    assertThat(new Surveyed(90, 0).distanceKm(new Surveyed(-90, 0)))
        .isCloseTo(Math.PI * 6371.0088, within(1e-9));
    assertThat(new Surveyed(0, 179).distanceKm(new Surveyed(0, -1)))
        .isCloseTo(Math.PI * 6371.0088, within(1e-9));
  }

  @Test
  void theDateLineIsNoObstacle() {
    assertThat(new Surveyed(0, 180).distanceKm(new Surveyed(0, -180))).isCloseTo(0, within(1e-9));
    assertThat(new Surveyed(0, 179.5).distanceKm(new Surveyed(0, -179.5)))
        .isCloseTo(Math.PI * 6371.0088 / 180, within(1e-6));
  }

  /** The chord between two points in space gives the same arc by other means. */
  @Test
  void randomDistancesEqualTheArcOverTheChord() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Surveyed a = new Surveyed(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      Surveyed b = new Surveyed(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      double[] p = inSpace(a);
      double[] q = inSpace(b);
      double chord = Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
      double arcKm = 2 * 6371.0088 * Math.asin(Math.min(1, chord / 2));
      assertThat(a.distanceKm(b)).isCloseTo(arcKm, within(1e-3)).isEqualTo(b.distanceKm(a));
    }
  }

  private static double[] inSpace(Surveyed position) {
    double latitude = Math.toRadians(position.latitudeDegrees());
    double longitude = Math.toRadians(position.longitudeDegrees());
    return new double[] {
      Math.cos(latitude) * Math.cos(longitude),
      Math.cos(latitude) * Math.sin(longitude),
      Math.sin(latitude)
    };
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"90.1, 0", "-91, 0", "0, 180.1", "0, -181", "NaN, 0", "0, NaN", "Infinity, 0"})
  void aPositionOffTheEarthIsRefused(double latitude, double longitude) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Surveyed(latitude, longitude))
        .withMessageContaining("Maybe they are exchanged");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Position.Approximate(latitude, longitude));
  }

  /** Only {@link Surveyed} has a distance: an approximate position in its place does not compile. */
  @Test
  void anApproximatePositionIsATypeOfItsOwn() {
    Position drawn = new Position.Approximate(24.84, 66.98);
    String use = switch (drawn) {
      case Surveyed surveyed -> "measure";
      case Position.Approximate approximate -> "draw";
    };
    assertThat(use).isEqualTo("draw");
    assertThat(drawn).isNotEqualTo(new Surveyed(24.84, 66.98));
  }
}
