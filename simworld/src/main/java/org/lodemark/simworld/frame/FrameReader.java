package org.lodemark.simworld.frame;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;

/** Reads the table {@code simulation} and the crossings' closures into a frame. */
public final class FrameReader {
  private static final String CROSSINGS = "crossings";

  private final Atlas atlas;
  private final List<MeasureFact> rows;

  private FrameReader(Atlas atlas) {
    this.atlas = atlas;
    rows = atlas.measures().stream()
        .filter(fact -> fact.table().equals(WorldFrame.TABLE))
        .toList();
  }

  /**
   * The frame of an atlas.
   *
   * @throws IllegalStateException saying what the table lacks
   */
  public static WorldFrame of(Atlas atlas) {
    return new FrameReader(atlas).read();
  }

  /** True when the atlas has a trade to be simulated. */
  public static boolean isIn(Atlas atlas) {
    return atlas.measures().stream().anyMatch(fact -> fact.table().equals(WorldFrame.TABLE));
  }

  private WorldFrame read() {
    Parameters parameters = parameters();
    List<String> traces = List.copyOf(new TreeSet<>(rows.stream()
        .filter(fact -> fact.unit().equals("ppm"))
        .map(MeasureFact::attribute)
        .toList()));
    List<Land> lands = new ArrayList<>(lands("declared-country"));
    lands.addAll(lands("source-country"));
    int origins = lands.size();
    lands.addAll(lands("other-country"));
    return new WorldFrame(
        atlas.commodity(),
        lands,
        origins,
        fields("district", traces, parameters),
        fields("source-district", traces, parameters),
        places("hub"),
        places("port"),
        places("refiner"),
        places("buyer"),
        traces,
        parameters);
  }

  private Parameters parameters() {
    Map<String, Interval> ranges = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    rows.stream().filter(fact -> fact.key("role").equals("parameter")).forEach(fact -> {
      fact.value().ifPresent(value -> ranges.put(fact.attribute(), value));
      if (!fact.text().isEmpty()) {
        words.put(fact.attribute(), fact.text());
      }
    });
    return new Parameters(ranges, words);
  }

  private List<Land> lands(String role) {
    List<String> codes = some(
        role,
        rows.stream()
            .filter(fact -> fact.key("role").equals(role))
            .map(fact -> fact.key("country"))
            .distinct()
            .toList());
    return codes.stream()
        .map(code -> new Land(
            code,
            atlas.world().countries().getByIso3(code).name(),
            ZoneId.of(text(role, "", code, "time zone")),
            text(role, "", code, "currency")))
        .toList();
  }

  private List<Place> places(String role) {
    return some(
        role,
        rows.stream()
            .filter(fact -> fact.key("role").equals(role))
            .map(fact -> place(role, fact.key("place"), fact.key("country")))
            .distinct()
            .toList());
  }

  private static <T> List<T> some(String role, List<T> found) {
    if (found.isEmpty()) {
      throw new IllegalStateException(
          "the table " + WorldFrame.TABLE + " has no row with role \"" + role + "\"");
    }
    return found;
  }

  /** Where it is: by the table's own rows, else by the row of places it names. */
  private Place place(String role, String name, String country) {
    Optional<Interval> latitude = find(role, name, country, "latitude");
    Optional<Interval> longitude = find(role, name, country, "longitude");
    if (latitude.isPresent() && longitude.isPresent()) {
      return new Place(name, country, latitude.get().low(), longitude.get().low());
    }
    return atlas.places().stream()
        .filter(fact -> fact.place().equals(name) && fact.country().iso3().equals(country))
        .findFirst()
        .map(fact -> new Place(
            name, country, fact.position().latitudeDegrees(), fact.position().longitudeDegrees()))
        .orElseThrow(() -> new IllegalStateException("the table " + WorldFrame.TABLE + " names \""
            + name + "\", which is not in places.csv. Maybe give it latitude and longitude"));
  }

  private List<OreField> fields(String role, List<String> traces, Parameters parameters) {
    List<OreField> fields = new ArrayList<>();
    for (Place place : places(role)) {
      String country = place.countryIso3();
      Optional<Interval> winter = find(role, place.name(), country, "closed months");
      fields.add(new OreField(
          place,
          get(role, place.name(), country, "grade"),
          traces.stream().map(trace -> get(role, place.name(), country, trace)).toList(),
          winter.map(months -> (int) months.low()),
          Optional.of(text(role, place.name(), country, "closed until month"))
              .filter(month -> !month.isEmpty())
              .map(Integer::valueOf),
          Optional.of(text(role, place.name(), country, "crossing"))
              .filter(name -> !name.isEmpty())
              .map(name -> crossing(name, parameters))));
    }
    return fields;
  }

  /** Closures as reported; where the end was not given, as long as the table assumes. */
  private Crossing crossing(String name, Parameters parameters) {
    Place place = rows.stream()
        .filter(fact -> fact.key("role").equals("crossing") && fact.key("place").equals(name))
        .findFirst()
        .map(fact -> place("crossing", name, fact.key("country")))
        .orElseThrow(() -> new IllegalStateException(
            "the table " + WorldFrame.TABLE + " has no crossing \"" + name + "\""));
    List<String> names =
        List.of(text("crossing", name, place.countryIso3(), "closures as of").split("; "));
    List<Period> closures = atlas.measures().stream()
        .filter(fact -> fact.table().equals(CROSSINGS) && names.contains(fact.key("crossing")))
        .filter(fact ->
            fact.attribute().equals("closed") || fact.attribute().equals("closure duration"))
        .filter(fact -> fact.period().isPresent())
        .map(fact -> shut(fact, parameters))
        .toList();
    return new Crossing(place, closures);
  }

  private static Period shut(MeasureFact fact, Parameters parameters) {
    Period reported = fact.period().orElseThrow();
    double days = fact.value().map(Interval::low).orElse(parameters.get("closure days"));
    LocalDate last = reported.first().plusDays(Math.round(days) - 1);
    return new Period(reported.first(), last.isAfter(reported.last()) ? last : reported.last());
  }

  private Optional<MeasureFact> row(String role, String place, String country, String attribute) {
    return rows.stream()
        .filter(fact -> fact.key("role").equals(role)
            && (place.isEmpty() || fact.key("place").equals(place))
            && fact.key("country").equals(country)
            && fact.attribute().equals(attribute))
        .findFirst();
  }

  private Optional<Interval> find(String role, String place, String country, String attribute) {
    return row(role, place, country, attribute).flatMap(MeasureFact::value);
  }

  private Interval get(String role, String place, String country, String attribute) {
    return find(role, place, country, attribute)
        .orElseThrow(() -> new IllegalStateException("the table " + WorldFrame.TABLE
            + " has no value of \"" + attribute + "\" for " + role + " " + place));
  }

  private String text(String role, String place, String country, String attribute) {
    return row(role, place, country, attribute).map(MeasureFact::text).orElse("");
  }
}
