package org.lodemark.ledger.store;

import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.OriginBasis;

/** The numbers that words have in a store. They are never changed, whatever happens to the words. */
public final class Codes {
  private Codes() {}

  /** The number of an action. */
  public static int of(Action action) {
    return switch (action) {
      case MINE -> 1;
      case SHIP -> 2;
      case RECEIVE -> 3;
      case INPUT -> 4;
      case OUTPUT -> 5;
      case LOSS -> 6;
      case COUNT -> 7;
    };
  }

  /** The number of a basis. */
  public static int of(OriginBasis basis) {
    return switch (basis) {
      case UNKNOWN -> 0;
      case MINED -> 1;
      case PROCESSED -> 2;
      case CUSTOMS -> 3;
    };
  }

  /**
   * The action with a number.
   *
   * @throws IllegalArgumentException when none has it
   */
  public static Action action(int code) {
    for (Action action : Action.values()) {
      if (of(action) == code) {
        return action;
      }
    }
    throw new IllegalArgumentException("action number " + code + " is unknown");
  }

  /**
   * The basis with a number.
   *
   * @throws IllegalArgumentException when none has it
   */
  public static OriginBasis basis(int code) {
    for (OriginBasis basis : OriginBasis.values()) {
      if (of(basis) == code) {
        return basis;
      }
    }
    throw new IllegalArgumentException("origin basis number " + code + " is unknown");
  }

  /** True of the number of a count. */
  public static boolean isCount(int action) {
    return action == of(Action.COUNT);
  }
}
