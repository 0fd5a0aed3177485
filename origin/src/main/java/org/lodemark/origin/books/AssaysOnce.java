package org.lodemark.origin.books;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.store.RecordSource;

/** A source whose assays are read once: the reading of masses needs them, and tests do. */
final class AssaysOnce implements RecordSource {
  private final RecordSource source;
  private @Nullable List<AssayStatement> assays;

  AssaysOnce(RecordSource source) {
    this.source = source;
  }

  @Override
  public List<AssayStatement> listAssays() {
    List<AssayStatement> found = assays;
    if (found == null) {
      found = source.listAssays();
      assays = found;
    }
    return found;
  }

  @Override
  public Collection<SiteStatement> listSites() {
    return source.listSites();
  }

  @Override
  public List<DocumentStatement> listDocuments() {
    return source.listDocuments();
  }

  @Override
  public boolean hasUnmeasured() {
    return source.hasUnmeasured();
  }

  @Override
  public void eachMovement(MovementTaker taker) {
    source.eachMovement(taker);
  }

  @Override
  public void eachEvent(EventTaker taker) {
    source.eachEvent(taker);
  }
}
