package org.lodemark.report.ledger;

import java.util.List;
import java.util.Optional;
import org.lodemark.ledger.store.StoreState;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.Words;

/**
 * What a store holds.
 *
 * @param store where it is
 * @param id made at random when the store was
 * @param lastSequence number of the newest statement
 * @param contentSha256 two stores with the same hold the same; null when it was not asked
 * @param faults what does not hold; empty when all does, or when it was not asked
 */
public record StoreReport(
    String store,
    String id,
    long lastSequence,
    long statements,
    long movements,
    long declaredWrong,
    long captures,
    long interruptedCaptures,
    Optional<String> contentSha256,
    List<String> faults) {
  public static StoreReport of(
      String store, StoreState state, Optional<String> contentSha256, List<String> faults) {
    return new StoreReport(
        store,
        state.id(),
        state.lastSeq(),
        state.statements(),
        state.movements(),
        state.corrections(),
        state.captures(),
        state.interrupted(),
        contentSha256,
        List.copyOf(faults));
  }

  /** For a terminal. */
  public String text(Style style) {
    StringBuilder text = new StringBuilder(style.bold(store) + "\n");
    line(text, "statements", number(statements) + ", of which " + number(movements) + " movements");
    line(text, "declared wrong", number(declaredWrong));
    line(
        text,
        "captures",
        number(captures)
            + (interruptedCaptures > 0
                ? ", and " + interruptedCaptures + " that was interrupted; capture the same file"
                    + " again to go on with it"
                : ""));
    contentSha256.ifPresent(hash -> line(text, "content", "sha256 " + hash));
    if (contentSha256.isPresent() && faults.isEmpty()) {
      text.append("  Every statement is what was captured; all that is derived agrees with it.\n");
    }
    for (String fault : faults) {
      text.append(Paragraph.hanging("! ", fault, style.width()));
    }
    return text.toString();
  }

  private static String number(long value) {
    return Words.number((double) value, 0);
  }

  private static void line(StringBuilder text, String what, String value) {
    text.append("  %-15s %s%n".formatted(what, value));
  }
}
