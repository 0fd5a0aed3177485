package org.lodemark.ledger.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;

/**
 * A laboratory's measurement of one element in one lot.
 *
 * @param lot the lot sampled
 * @param laboratory who measured
 * @param date when
 * @param element symbol of the element, or {@code moisture}
 * @param value in {@code unit}; absent when it is below the detection limit
 * @param unit {@code %}, {@code ppm}, {@code g/t} or {@code ppb}
 * @param method how
 * @param detectionLimit in {@code unit}
 * @param extras columns nobody knows here, kept
 */
public record AssayStatement(
    LotId lot,
    Optional<String> laboratory,
    Optional<LocalDate> date,
    String element,
    Optional<BigDecimal> value,
    String unit,
    Optional<String> method,
    Optional<BigDecimal> detectionLimit,
    Map<String, String> extras)
    implements Statement {
  public AssayStatement {
    value = Decimal.canonical(value);
    detectionLimit = Decimal.canonical(detectionLimit);
    extras = Extras.sorted(extras);
  }

  @Override
  public Kind sort() {
    return Kind.ASSAY;
  }
}
