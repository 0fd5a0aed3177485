package org.lodemark.ledger.capture;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.sheets.Segregation;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.Statement;
import org.lodemark.ledger.statement.StatementJson;
import org.lodemark.ledger.store.MovementRow;
import org.lodemark.ledger.store.Prepared;

/** Gives statements their identity, and events their line in columns. For one document. */
final class Preparer {
  private final StatementJson json = new StatementJson();
  private final HashCounts seen = new HashCounts();
  private final Function<SiteId, @Nullable SiteStatement> sites;

  Preparer(Function<SiteId, @Nullable SiteStatement> sites) {
    this.sites = sites;
  }

  /** A statement of a sheet: alike rows are counted, so that each is an event of its own. */
  Prepared ofSheet(String sheet, long line, Statement statement) {
    byte[] body = json.write(statement);
    byte[] hash = json.hash(body);
    if (statement instanceof EventStatement event) {
      int copy = seen.add(ByteBuffer.wrap(hash).getLong());
      if (copy > 1) {
        body = json.write(event.withCopy(copy));
        hash = json.hash(body);
      }
    }
    return prepared(sheet, line, statement, body, hash);
  }

  /** A statement as it was exported: it says itself which copy it is. */
  Prepared ofStatement(long line, Statement statement) {
    byte[] body = json.write(statement);
    return prepared("", line, statement, body, json.hash(body));
  }

  private Prepared prepared(
      String sheet, long line, Statement statement, byte[] body, byte[] hash) {
    return new Prepared(
        sheet,
        line,
        statement.sort(),
        Prepared.keyOf(statement),
        hash,
        body,
        statement instanceof EventStatement event
            ? MovementRow.of(event, segregatedBy(event))
            : null);
  }

  private @Nullable String segregatedBy(EventStatement event) {
    SiteStatement site = sites.apply(event.site());
    if (site == null || site.segregatedBy().isEmpty()) {
      return null;
    }
    return Segregation.value(site.segregatedBy().get(), event.line());
  }

  /** How often each of many hashes was seen; 16 bytes for each. */
  static final class HashCounts {
    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    /** Counts one more; returns how often it was seen by now. */
    int add(long hash) {
      if (size * 2 > keys.length) {
        grow();
      }
      int slot = slot(hash);
      if (counts[slot] == 0) {
        keys[slot] = hash;
        size++;
      }
      return ++counts[slot];
    }

    private int slot(long hash) {
      int mask = keys.length - 1;
      int slot = (int) hash & mask;
      while (counts[slot] != 0 && keys[slot] != hash) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldCounts = counts;
      keys = new long[oldKeys.length * 2];
      counts = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldCounts[i] != 0) {
          int slot = slot(oldKeys[i]);
          keys[slot] = oldKeys[i];
          counts[slot] = oldCounts[i];
        }
      }
    }
  }
}
