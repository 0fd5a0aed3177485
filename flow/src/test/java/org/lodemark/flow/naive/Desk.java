package org.lodemark.flow.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;

/** What lies on the table while a journal is made: the rows, and what was made of them so far. */
final class Desk {
  static final String UNRECORDED = "UNRECORDED";
  static final String OPENING = "OPENING";
  static final String SCALE = "SCALE";

  final List<Movement> rows;
  final NaiveTrust trust;
  final NaiveSources sources;
  final Set<String> findings = new TreeSet<>();
  final List<NaiveJunction> junctions = new ArrayList<>();
  final List<Moment> moments = new ArrayList<>();

  /** Mass that may be a mine's output. */
  final List<MineClaim> mineClaims = new ArrayList<>();

  /** By junction of a mine's year: what enters it. */
  final Map<Integer, List<Draft>> sourcesOfYear = new HashMap<>();

  private final Map<SiteId, CustodySite> sites = new HashMap<>();
  private final Map<String, Integer> junctionIds = new LinkedHashMap<>();

  Desk(List<Movement> rows, Collection<CustodySite> sites, NaiveTrust trust, NaiveSources sources) {
    this.rows = List.copyOf(rows);
    sites.forEach(site -> this.sites.put(site.id(), site));
    this.trust = trust;
    this.sources = sources;
  }

  Optional<CustodySite> site(SiteId id) {
    return Optional.ofNullable(sites.get(id));
  }

  boolean isMine(SiteId id) {
    return site(id).map(CustodySite::isMine).orElse(false);
  }

  /** Indices of the rows for which something holds, as given. */
  List<Integer> rowsWhere(Predicate<Movement> holds) {
    return rowIndices(holds).boxed().toList();
  }

  private IntStream rowIndices(Predicate<Movement> holds) {
    return IntStream.range(0, rows.size()).filter(i -> holds.test(rows.get(i)));
  }

  /** The same in order of time; "first" in the specification is the first of these. */
  List<Integer> rowsInTime(Predicate<Movement> holds) {
    return rowIndices(holds)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> rows.get(i).time().earliest())
            .thenComparing(i -> i))
        .toList();
  }

  /** A junction by that name, made when it is first asked for. */
  int junction(NaiveKind kind, SiteId site, String label, boolean homogeneous) {
    String key = String.join("\n", kind.name(), site.id(), label);
    return junctionIds.computeIfAbsent(key, k -> {
      junctions.add(new NaiveJunction(junctions.size(), kind, site, label, homogeneous));
      return junctions.size() - 1;
    });
  }

  int newTransit(Movement shipment) {
    junctions.add(new NaiveJunction(
        junctions.size(), NaiveKind.TRANSIT, shipment.site(), shipment.event(), false));
    return junctions.size() - 1;
  }

  Moment moment(int junction, Moment.Kind kind, int row) {
    var time = rows.get(row).time();
    Moment moment = new Moment(junction, kind, row, time.earliest(), time.latest());
    moments.add(moment);
    return moment;
  }

  void find(String code, Object about) {
    findings.add(code + " " + about);
  }

  void findInfeasible(String code, Object about) {
    find(code, about);
    if (trust == NaiveTrust.AS_RECORDED) {
      find("PAPER_INFEASIBLE", about);
    }
  }

  /** "declared ISO3" of the first of these rows that declares a country mined in. */
  Optional<String> declaredMined(Stream<Movement> inOrder) {
    // Sources "none" makes every statement of origin unknown, declarations too.
    if (trust != NaiveTrust.AS_RECORDED || sources == NaiveSources.NONE) {
      return Optional.empty();
    }
    return inOrder
        .flatMap(row -> row.declaredOrigin().stream())
        .filter(declared -> declared.basis() == OriginBasis.MINED)
        .map(declared -> "declared:" + declared.country().iso3())
        .findFirst();
  }
}
