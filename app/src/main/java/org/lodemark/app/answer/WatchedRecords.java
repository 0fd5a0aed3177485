package org.lodemark.app.answer;

import java.util.Collection;
import java.util.List;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.store.RecordSource;

/** Records whose reading is watched. */
public final class WatchedRecords implements RecordSource {
  private static final int EVERY = 256;

  private final RecordSource records;
  private final Watch watch;
  private long rows;

  /** Is told how many rows were read; may throw to end the reading. */
  @FunctionalInterface
  public interface Watch {
    void read(long rows);

    /** Tells nobody. */
    Watch NOBODY = rows -> {};
  }

  WatchedRecords(RecordSource records, Watch watch) {
    this.records = records;
    this.watch = watch;
  }

  private void count() {
    if (rows++ % EVERY == 0) {
      watch.read(rows);
    }
  }

  @Override
  public Collection<SiteStatement> listSites() {
    return records.listSites();
  }

  @Override
  public List<AssayStatement> listAssays() {
    return records.listAssays();
  }

  @Override
  public List<DocumentStatement> listDocuments() {
    return records.listDocuments();
  }

  @Override
  public boolean hasUnmeasured() {
    return records.hasUnmeasured();
  }

  @Override
  public void eachMovement(MovementTaker taker) {
    records.eachMovement(movement -> {
      count();
      taker.take(movement);
    });
  }

  @Override
  public void eachEvent(EventTaker taker) {
    records.eachEvent((movement, details) -> {
      count();
      taker.take(movement, details);
    });
  }
}
