package org.lodemark.origin.verify;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;

/**
 * What to ask a supplier for: exactly the records that would change something.
 *
 * @param addressee whom to ask, where the records name him
 * @param items what is asked for, the most useful first
 */
public record SupplierRequest(Optional<SiteId> addressee, List<Item> items) {
  public SupplierRequest {
    items = List.copyOf(items);
  }

  /**
   * One thing asked for.
   *
   * @param site whose record it is
   * @param sentence what to send
   * @param reason why it is asked
   * @param events the rows it is about
   * @param gainWorst by how much the bounds would narrow at least; negative where not computed
   * @param gainBest at most; negative where not computed
   */
  public record Item(
      Optional<SiteId> site,
      String sentence,
      String reason,
      List<RecordRef> events,
      double gainWorst,
      double gainBest) {
    public Item {
      events = List.copyOf(events);
    }
  }
}
