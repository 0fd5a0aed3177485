package org.lodemark.nations;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.Source;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.mass.MoistureRange;

/**
 * An invented commodity: ore and concentrate (990110), oxide (990210), metal (990310) and scrap
 * (990320), the last two under 990300 in an older nomenclature.
 */
public final class Xv {
  public static final Commodity COMMODITY = commodity();
  public static final Source SOURCE = new Source("s1", "Invented", "", "", "for tests");

  private Xv() {}

  private static Commodity commodity() {
    MoistureRange damp = MoistureRange.of("0", "0.1");
    MoistureRange dry = MoistureRange.DRY;
    return new Commodity(
        "xv",
        "Xv",
        "Xv",
        Map.of(),
        List.of(),
        Map.of(new HsCode("9903"), "Xv and articles thereof"),
        List.of(
            form("ore", Stage.MINING, GradeRange.of("0.4", "0.5"), damp, "990110"),
            form("concentrate", Stage.MINING, GradeRange.of("0.5", "0.6"), damp, "990110"),
            form("oxide", Stage.PROCESSING, GradeRange.of("0.9", "0.92"), dry, "990210"),
            form("metal", Stage.PROCESSING, GradeRange.of("1", "1"), dry, "990310", "990300"),
            form("scrap", Stage.PROCESSING, GradeRange.of("0.5", "1"), dry, "990320", "990300")),
        List.of());
  }

  private static Form form(
      String id, Stage stage, GradeRange grade, MoistureRange moisture, String... codes) {
    List<HsCode> hs = Arrays.stream(codes).map(HsCode::new).toList();
    return new Form(id, id, Optional.of(stage), hs, grade, moisture);
  }

  public static Quantity tonnes(double low, double high) {
    return new Quantity.Known(MassInterval.between(mass(low), mass(high)));
  }

  public static Quantity atLeast(double tonnes) {
    return new Quantity.Known(MassInterval.atLeast(mass(tonnes)));
  }

  private static Mass mass(double tonnes) {
    return Mass.ofTonnes(BigDecimal.valueOf(tonnes));
  }
}
