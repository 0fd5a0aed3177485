package org.lodemark.ledger.custody;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.Grade;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.Moisture;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.store.MovementRow;

/**
 * Grade and moisture of rows that state none. In this order: the lot's assays; what other rows of
 * the lot state; what is known in this way of the lots it became with those who received it, and
 * they with theirs; the range of the row's form, else of the lot's form; the hull of all forms. Of
 * several values the hull is taken. So a miner who has no laboratory is not made to hand over
 * another mass than his buyer's assay finds, under whatever name the buyer keeps the lot.
 */
final class Measured {
  private static final String MOISTURE = "moisture";

  /** Hands a lot passes through under new names, more than any does. */
  private static final int MOST_STEPS = 500;

  private final Commodity commodity;
  private final Form anyForm;
  private final Map<String, Facts> byLot = new HashMap<>();
  private final Later<GradeRange> laterGrade = new Later<>(
      facts -> Optional.ofNullable(facts.assayed).or(() -> Optional.ofNullable(facts.stated)),
      GradeRange::hull);
  private final Later<MoistureRange> laterMoisture = new Later<>(
      facts -> Optional.ofNullable(facts.dried).or(() -> Optional.ofNullable(facts.statedMoisture)),
      MoistureRange::hull);
  private final Later<Form> laterForm =
      new Later<>(facts -> Optional.ofNullable(facts.form), this::either);

  /** What is known of a lot. */
  private static final class Facts {
    @Nullable
    GradeRange assayed;

    @Nullable
    MoistureRange dried;

    @Nullable
    GradeRange stated;

    @Nullable
    MoistureRange statedMoisture;

    @Nullable
    Form form;

    /** What its receivers call the lot. */
    final Set<String> became = new LinkedHashSet<>();
  }

  /** What is known of a lot from those who received it; each lot is asked once. */
  private final class Later<T> {
    private final Function<Facts, Optional<T>> own;
    private final BinaryOperator<T> hull;
    private final Map<String, Optional<T>> found = new HashMap<>();

    Later(Function<Facts, Optional<T>> own, BinaryOperator<T> hull) {
      this.own = own;
      this.hull = hull;
    }

    Optional<T> of(@Nullable String lot) {
      return lot == null ? Optional.empty() : of(lot, 0);
    }

    private Optional<T> of(String lot, int steps) {
      Optional<T> known = found.get(lot);
      Facts facts = byLot.get(lot);
      if (known != null || facts == null || steps == MOST_STEPS) {
        return known == null ? Optional.empty() : known;
      }
      // A lot that came back under its first name has nothing to add.
      found.put(lot, Optional.empty());
      Optional<T> all = Optional.empty();
      for (String next : facts.became) {
        Optional<T> one = own.apply(facts(next)).or(() -> of(next, steps + 1));
        all = one.isEmpty() ? all : all.map(a -> hull.apply(a, one.get())).or(() -> one);
      }
      found.put(lot, all);
      return all;
    }
  }

  Measured(Commodity commodity) {
    this.commodity = commodity;
    anyForm = Form.anyOf("any", "any form", commodity.forms());
  }

  private Facts facts(String lot) {
    return byLot.computeIfAbsent(lot, added -> new Facts());
  }

  void note(AssayStatement assay) {
    Optional<BigDecimal> fraction = assay.value().flatMap(value -> fraction(value, assay.unit()));
    if (fraction.isEmpty()) {
      return;
    }
    Facts facts = facts(assay.lot().uri());
    if (assay.element().equalsIgnoreCase(commodity.symbol())) {
      facts.assayed = hull(facts.assayed, new Grade(fraction.get()));
    } else if (assay.element().equalsIgnoreCase(MOISTURE)) {
      facts.dried = hull(facts.dried, new Moisture(fraction.get()));
    }
  }

  private static Optional<BigDecimal> fraction(BigDecimal value, String unit) {
    BigDecimal fraction = switch (unit) {
      case "%" -> value.movePointLeft(2);
      case "ppm", "g/t" -> value.movePointLeft(6);
      case "ppb" -> value.movePointLeft(9);
      default -> BigDecimal.valueOf(-1);
    };
    return Optional.of(fraction)
        .filter(found -> found.signum() >= 0 && found.compareTo(BigDecimal.ONE) <= 0);
  }

  /** Notes what a row states of its lot, for other rows of it. */
  void note(MovementRow row) {
    if (row.lot() != null) {
      note(row.lot(), row);
    }
    if (row.sourceLot() != null) {
      note(row.sourceLot(), row);
      if (row.lot() != null && !row.lot().equals(row.sourceLot())) {
        facts(row.sourceLot()).became.add(row.lot());
        facts(row.lot());
      }
    }
  }

  private void note(String lot, MovementRow row) {
    if (row.grade() == null && row.moisture() == null && row.form() == null) {
      return;
    }
    Facts facts = facts(lot);
    if (row.grade() != null) {
      facts.stated = hull(facts.stated, Grade.of(row.grade()));
    }
    if (row.moisture() != null) {
      facts.statedMoisture = hull(facts.statedMoisture, Moisture.of(row.moisture()));
    }
    if (row.form() != null) {
      Form form = commodity.findForm(row.form()).orElse(anyForm);
      facts.form = facts.form == null ? form : either(facts.form, form);
    }
  }

  private Form either(Form one, Form other) {
    return one.id().equals(other.id()) ? one : anyForm;
  }

  private static GradeRange hull(@Nullable GradeRange known, Grade grade) {
    GradeRange one = new GradeRange(grade, grade);
    return known == null ? one : known.hull(one);
  }

  private static MoistureRange hull(@Nullable MoistureRange known, Moisture moisture) {
    MoistureRange one = new MoistureRange(moisture, moisture);
    return known == null ? one : known.hull(one);
  }

  GradeRange grade(MovementRow row) {
    if (row.grade() != null) {
      return hull((GradeRange) null, Grade.of(row.grade()));
    }
    for (Facts facts : factsOf(row)) {
      if (facts.assayed != null) {
        return facts.assayed;
      }
    }
    for (Facts facts : factsOf(row)) {
      if (facts.stated != null) {
        return facts.stated;
      }
    }
    return laterGrade.of(row.lot()).orElseGet(() -> form(row).grade());
  }

  MoistureRange moisture(MovementRow row) {
    if (row.moisture() != null) {
      return hull((MoistureRange) null, Moisture.of(row.moisture()));
    }
    for (Facts facts : factsOf(row)) {
      if (facts.dried != null) {
        return facts.dried;
      }
    }
    for (Facts facts : factsOf(row)) {
      if (facts.statedMoisture != null) {
        return facts.statedMoisture;
      }
    }
    return laterMoisture.of(row.lot()).orElseGet(() -> form(row).moisture());
  }

  private Form form(MovementRow row) {
    if (row.form() != null) {
      return commodity.findForm(row.form()).orElse(anyForm);
    }
    for (Facts facts : factsOf(row)) {
      if (facts.form != null) {
        return facts.form;
      }
    }
    return laterForm.of(row.lot()).orElse(anyForm);
  }

  private java.util.List<Facts> factsOf(MovementRow row) {
    java.util.List<Facts> found = new java.util.ArrayList<>(2);
    Facts own = row.lot() == null ? null : byLot.get(row.lot());
    Facts sender = row.sourceLot() == null ? null : byLot.get(row.sourceLot());
    if (own != null) {
      found.add(own);
    }
    if (sender != null) {
      found.add(sender);
    }
    return found;
  }
}
