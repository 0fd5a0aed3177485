package org.lodemark.domain.place;

/**
 * Where something is. An approximate position may be drawn on a map, never computed with: the two
 * kinds are two types, and only {@link Surveyed} gives distances.
 */
public sealed interface Position permits Position.Surveyed, Position.Approximate {
  double latitudeDegrees();

  double longitudeDegrees();

  /**
   * A position from a survey or a published dataset.
   *
   * @param latitudeDegrees -90 to 90, north positive
   * @param longitudeDegrees -180 to 180, east positive
   */
  record Surveyed(double latitudeDegrees, double longitudeDegrees) implements Position {
    /** Mean radius of the earth, IUGG 1980. */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Surveyed {
      check(latitudeDegrees, longitudeDegrees);
    }

    /** Great-circle distance by the haversine formula, on a sphere: within 0.6 %. */
    public double distanceKm(Surveyed other) {
      double lat1 = Math.toRadians(latitudeDegrees);
      double lat2 = Math.toRadians(other.latitudeDegrees);
      double dLat = lat2 - lat1;
      double dLon = Math.toRadians(other.longitudeDegrees - longitudeDegrees);
      double h = Math.pow(Math.sin(dLat / 2), 2)
          + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
  }

  /**
   * A position good enough to draw.
   *
   * @param latitudeDegrees -90 to 90, north positive
   * @param longitudeDegrees -180 to 180, east positive
   */
  record Approximate(double latitudeDegrees, double longitudeDegrees) implements Position {
    public Approximate {
      check(latitudeDegrees, longitudeDegrees);
    }
  }

  private static void check(double latitudeDegrees, double longitudeDegrees) {
    if (!(Math.abs(latitudeDegrees) <= 90) || !(Math.abs(longitudeDegrees) <= 180)) {
      throw new IllegalArgumentException("position " + latitudeDegrees + ", " + longitudeDegrees
          + ": latitude is -90 to 90, longitude -180 to 180. Maybe they are exchanged.");
    }
  }
}
