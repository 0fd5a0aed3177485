package org.lodemark.trials.suite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.Action;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.EventLine;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.Statement;

/** What is taken out of honest records at random, to see whom its lack accuses. */
public enum Removal {
  SENDERS_SIDE(
      "one side of hand-overs: shipments",
      (statement, random) -> isRow(statement, Action.SHIP) ? null : statement),
  RECEIVERS_SIDE(
      "one side of hand-overs: receipts",
      (statement, random) -> isRow(statement, Action.RECEIVE) ? null : statement),
  DOCUMENTS("documents", (statement, random) -> switch (statement) {
    case DocumentStatement paper -> null;
    case EventStatement event
    when event.line().document().isPresent() -> withLine(event, withoutDocument(event.line()));
    default -> statement;
  }),
  ASSAYS("assays, grades and moistures", (statement, random) -> switch (statement) {
    case AssayStatement assay -> null;
    case EventStatement event
    when event.line().grade().isPresent() -> withLine(event, withoutGrade(event.line()));
    default -> statement;
  }),
  PRICES(
      "prices",
      (statement, random) ->
          statement instanceof EventStatement event && event.line().price().isPresent()
              ? withLine(event, withoutPrice(event.line()))
              : statement),
  COUNTS("counts", (statement, random) -> isRow(statement, Action.COUNT) ? null : statement);

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final BiFunction<Statement, SplittableRandom, @Nullable Statement> take;

  Removal(String words, BiFunction<Statement, SplittableRandom, @Nullable Statement> take) {
    this.words = words;
    this.take = take;
  }

  public String words() {
    return words;
  }

  /** The statements without a part of what this takes. */
  public List<Statement> from(List<Statement> statements, double part, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Statement> left = new ArrayList<>();
    for (Statement statement : statements) {
      Statement without = take.apply(statement, random);
      boolean concerned = !Objects.equals(without, statement);
      Statement kept = concerned && random.nextDouble() < part ? without : statement;
      if (kept != null) {
        left.add(kept);
      }
    }
    return left;
  }

  private static boolean isRow(Statement statement, Action action) {
    return statement instanceof EventStatement event && event.line().action() == action;
  }

  private static EventStatement withLine(EventStatement event, EventLine line) {
    return new EventStatement(event.site(), event.eventId(), event.copy(), line);
  }

  private static EventLine withoutDocument(EventLine line) {
    return copy(line, line.moisture(), line.grade(), Optional.empty(), line.price());
  }

  private static EventLine withoutGrade(EventLine line) {
    return copy(line, Optional.empty(), Optional.empty(), line.document(), line.price());
  }

  private static EventLine withoutPrice(EventLine line) {
    return copy(line, line.moisture(), line.grade(), line.document(), Optional.empty());
  }

  private static EventLine copy(
      EventLine line,
      Optional<BigDecimal> moisture,
      Optional<BigDecimal> grade,
      Optional<String> document,
      Optional<BigDecimal> price) {
    return new EventLine(
        line.action(),
        line.time(),
        line.lot(),
        line.sourceLot(),
        line.counterparty(),
        line.wetGrams(),
        line.scaleSdGrams(),
        moisture,
        grade,
        line.form(),
        line.homogeneous(),
        line.declaredOriginIso3(),
        line.declaredOriginBasis(),
        document,
        price,
        line.currency(),
        line.details(),
        line.extras());
  }
}
