package org.lodemark.simworld.frame;

/**
 * Where sites are put.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Place(String name, String countryIso3, double latitude, double longitude) {
  private static final double EARTH_KM = 6371;

  /** As a bird flies. */
  public double kilometresTo(Place other) {
    double north = StrictMath.toRadians(other.latitude - latitude);
    double east = StrictMath.toRadians(other.longitude - longitude);
    double a = square(StrictMath.sin(north / 2))
        + StrictMath.cos(StrictMath.toRadians(latitude))
            * StrictMath.cos(StrictMath.toRadians(other.latitude))
            * square(StrictMath.sin(east / 2));
    return 2 * EARTH_KM * StrictMath.asin(Math.min(1, StrictMath.sqrt(a)));
  }

  private static double square(double value) {
    return value * value;
  }

  /** A place of another name beside it. */
  public Place near(String otherName, double north, double east) {
    return new Place(otherName, countryIso3, latitude + north, longitude + east);
  }
}
