package org.lodemark.ledger.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.DeclaredOrigin;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.ContainedMetal;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.domain.place.Countries;
import org.lodemark.ledger.store.Codes;
import org.lodemark.ledger.store.MovementRow;
import org.lodemark.ledger.store.RecordSource;
import org.lodemark.ledger.store.StoredMovement;

/**
 * Event to movement: the only place where this is done. An event's line is taken as stated, its
 * wet mass becomes contained metal (docs/methods/units.md), and the row it stood in stays its
 * reference. What was declared wrong is not among what the reader gives.
 *
 * <p>The scale's error is one of the wet mass; as contained metal it is smaller by the same
 * fractions as the mass.
 */
public final class MovementReading {
  private final Countries countries;
  private final Measured measured;
  private final Map<String, SiteId> sites = new HashMap<>();
  private final Map<String, LotId> lots = new HashMap<>();
  private final List<Movement> low = new ArrayList<>();
  private final List<Movement> high = new ArrayList<>();
  private final List<Unmeasured> toMeasure = new ArrayList<>();
  private long unmeasured;

  /** A row whose metal is told by others; measured when all have been read. */
  private record Unmeasured(int place, StoredMovement stored) {}

  private MovementReading(Countries countries, Commodity commodity) {
    this.countries = countries;
    measured = new Measured(commodity);
  }

  /** Reads all that counts in a store, or a list. */
  public static CustodyRecords of(RecordSource ledger, Countries countries, Commodity commodity) {
    MovementReading reading = new MovementReading(countries, commodity);
    boolean hasUnmeasured = reading.noteAssays(ledger);
    ledger.eachMovement(stored -> reading.add(stored, hasUnmeasured));
    return reading.records(ledger);
  }

  /**
   * The same, with what the engine has no column for handed on, row by row in the same order: in
   * one pass over the store.
   */
  public static CustodyRecords withDetails(
      RecordSource ledger,
      Countries countries,
      Commodity commodity,
      RecordSource.EventTaker details) {
    MovementReading reading = new MovementReading(countries, commodity);
    boolean hasUnmeasured = reading.noteAssays(ledger);
    ledger.eachEvent((stored, beside) -> {
      reading.add(stored, hasUnmeasured);
      details.take(stored, beside);
    });
    return reading.records(ledger);
  }

  private boolean noteAssays(RecordSource ledger) {
    boolean hasUnmeasured = ledger.hasUnmeasured();
    if (hasUnmeasured) {
      ledger.listAssays().forEach(measured::note);
    }
    return hasUnmeasured;
  }

  private CustodyRecords records(RecordSource ledger) {
    toMeasure.forEach(this::measure);
    return new CustodyRecords(
        sites(ledger, countries), low, unmeasured == 0 ? low : high, unmeasured);
  }

  /** The sites of a store, as the engine has them. */
  public static List<CustodySite> sites(RecordSource ledger, Countries countries) {
    SiteReading reading = new SiteReading(countries);
    return ledger.listSites().stream().map(reading::read).toList();
  }

  private void add(StoredMovement stored, boolean hasUnmeasured) {
    MovementRow row = stored.row();
    if (hasUnmeasured) {
      measured.note(row);
    }
    if (row.grams() < 0) {
      toMeasure.add(new Unmeasured(low.size(), stored));
    }
    // Of what is not measured yet any mass will do: it is measured before anyone sees it.
    Movement movement = movement(stored, Math.max(0, row.grams()));
    low.add(movement);
    high.add(movement);
  }

  private void measure(Unmeasured one) {
    StoredMovement stored = one.stored();
    MovementRow row = stored.row();
    GradeRange grade = measured.grade(row);
    MoistureRange moisture = measured.moisture(row);
    MassInterval grams =
        ContainedMetal.hull(MassInterval.exactly(new Mass(row.wetGrams())), moisture, grade);
    unmeasured += grams.lowGrams() == grams.highGrams() ? 0 : 1;
    low.set(one.place(), movement(stored, grams.lowGrams()));
    high.set(one.place(), movement(stored, grams.highGrams()));
  }

  private Movement movement(StoredMovement stored, long grams) {
    MovementRow row = stored.row();
    // What holds less than a gram is a gram: every row but a count moves something.
    long least = Codes.isCount(row.action()) ? 0 : 1;
    Movement.Builder movement = Movement.of(
            new RecordRef(stored.document(), stored.line()),
            row.event() == null ? "row " + stored.seq() : row.event(),
            Codes.action(row.action()),
            time(row),
            site(row.site()))
        .mass(new Mass(Math.max(least, grams)))
        .scaleSdGrams(scaleSd(row, grams))
        .homogeneous(row.homogeneous());
    if (row.lot() != null) {
      movement.lot(lot(row.lot()));
    }
    if (row.sourceLot() != null) {
      movement.sourceLot(lot(row.sourceLot()));
    }
    if (row.counterparty() != null) {
      movement.counterparty(site(row.counterparty()));
    }
    if (row.document() != null) {
      movement.document(row.document());
    }
    if (row.segregatedBy() != null) {
      movement.segregatedBy(row.segregatedBy());
    }
    DeclaredOrigin declared = declared(row);
    if (declared != null) {
      movement.declaredOrigin(declared);
    }
    return movement.build();
  }

  private static EventTime time(MovementRow row) {
    return new EventTime(
        LocalDate.ofEpochDay(row.day()),
        Instant.ofEpochMilli(row.earliest()),
        Instant.ofEpochMilli(row.latest()));
  }

  private static long scaleSd(MovementRow row, long grams) {
    if (row.scaleSdGrams() == 0 || row.wetGrams() == 0) {
      return 0;
    }
    double contained = (double) row.scaleSdGrams() * grams / row.wetGrams();
    return Math.min(Integer.MAX_VALUE, Math.round(contained));
  }

  private @Nullable DeclaredOrigin declared(MovementRow row) {
    return row.origin() == null
        ? null
        : new DeclaredOrigin(countries.getByIso3(row.origin()), Codes.basis(row.basis()));
  }

  private SiteId site(String id) {
    return sites.computeIfAbsent(id, SiteId::new);
  }

  private LotId lot(String uri) {
    return lots.computeIfAbsent(uri, LotId::new);
  }
}
