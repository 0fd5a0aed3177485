package org.lodemark.app.answer;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.engine.Engine;
import org.lodemark.app.engine.EngineRoom;
import org.lodemark.app.engine.Facts;
import org.lodemark.atlas.Atlas;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.ledger.store.StoreUrl;

/**
 * The books of a store for many questions: the engine is made once for each newest statement and
 * each set of assumptions, and kept. What is captured meanwhile makes it be made anew. For several
 * threads; the engine and the verification are asked by one at a time.
 */
public final class WarmBooks {
  /** Each of them holds all records in memory. */
  private static final int MOST_ENGINES = 3;

  private final StoreUrl url;
  private final Atlas atlas;
  private final Facts facts;
  private final Object engineLock = new Object();
  private final Object deskLock = new Object();
  private final Map<Assumptions, Engine> engines = new LinkedHashMap<>(8, 0.75f, true);
  private String engineVersion = "";
  private @Nullable Desk desk;

  private record Desk(String version, Assumptions assumptions, VerifyDesk desk) {}

  /**
   * Books and what they are asked with.
   *
   * @param factsKey tells the atlas from others, where it can be told
   */
  public WarmBooks(StoreUrl url, Atlas atlas, Optional<String> factsKey) {
    this.url = url;
    this.atlas = atlas;
    facts = Facts.of(atlas, factsKey);
  }

  public StoreUrl url() {
    return url;
  }

  /** Whether there is a store at all. */
  public boolean isThere() {
    return Files.exists(url.file());
  }

  /** The store's identity and newest statement; empty where nothing is kept yet. */
  public Optional<String> findVersion() throws StoreUnavailable {
    if (!isThere()) {
      return Optional.empty();
    }
    try (LedgerReader ledger = open()) {
      return Optional.of(ledger.version());
    }
  }

  /** Opens the books as they are now. */
  public LedgerReader open() throws StoreUnavailable {
    return LedgerReader.open(url);
  }

  /** A question to the books and the engine over them. */
  @FunctionalInterface
  public interface Question<T> {
    T ask(LedgerReader ledger, Engines engines) throws BadInput, StoreUnavailable;
  }

  /** Asks; meanwhile nobody else does. */
  public <T> T ask(Question<T> question) throws BadInput, StoreUnavailable {
    synchronized (engineLock) {
      try (LedgerReader ledger = open()) {
        return question.ask(ledger, assumptions -> engine(ledger, assumptions));
      }
    }
  }

  private Engine engine(LedgerReader ledger, Assumptions assumptions) throws StoreUnavailable {
    String version = ledger.version();
    if (!version.equals(engineVersion)) {
      engines.clear();
      engineVersion = version;
    }
    Engine warm = engines.get(assumptions);
    if (warm == null) {
      if (engines.size() >= MOST_ENGINES) {
        engines.remove(engines.keySet().iterator().next());
      }
      warm = new EngineRoom(ledger, atlas).open(assumptions);
      engines.put(assumptions, warm);
    }
    return warm;
  }

  /** A question to the verification. */
  @FunctionalInterface
  public interface Verification<T> {
    T ask(VerifyDesk desk) throws BadInput, StoreUnavailable;
  }

  /**
   * Asks the verification, made ready first where it is not. Other questions go on meanwhile.
   *
   * @param watch is told of rows read; may throw to end it
   */
  public <T> T verify(Assumptions assumptions, WatchedRecords.Watch watch, Verification<T> question)
      throws BadInput, StoreUnavailable {
    synchronized (deskLock) {
      try (LedgerReader ledger = open()) {
        String version = ledger.version();
        Desk ready = desk;
        if (ready == null
            || !ready.version().equals(version)
            || !ready.assumptions().equals(assumptions)) {
          desk = null;
          ready = new Desk(
              version,
              assumptions,
              VerifyDesk.of(ledger, facts, assumptions, VerifyGrounds.OF_ATLAS, watch));
          desk = ready;
        }
        return question.ask(ready.desk());
      }
    }
  }
}
