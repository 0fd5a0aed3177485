package org.lodemark.ledger.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;

/**
 * Some of the lots asked for, those moved last first.
 *
 * @param total how many there are
 * @param lots this page of them
 */
public record LotPage(long total, List<LotRow> lots) {
  public LotPage {
    lots = List.copyOf(lots);
  }

  /**
   * A lot as the records have it.
   *
   * @param lastSite where its last movement was
   * @param form of its latest row that names one
   * @param originIso3 of its first row that declares one
   * @param movements how many rows
   */
  public record LotRow(
      LotId lot,
      LocalDate firstSeen,
      LocalDate lastSeen,
      String lastSite,
      Action lastAction,
      Optional<String> form,
      Optional<String> originIso3,
      OriginBasis originBasis,
      long movements) {}
}
