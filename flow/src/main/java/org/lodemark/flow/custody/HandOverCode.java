package org.lodemark.flow.custody;

import org.lodemark.domain.custody.Action;

/** A hand-over row in one number: whether it was sent or received, and the other side named. */
final class HandOverCode {
  private static final int NONE = 0;
  private static final int SHIPMENT = 1;
  private static final int RECEIPT = 2;
  private static final int SORTS = 4;

  private HandOverCode() {}

  /** Of an action and the number of the other side, -1 where none is named. */
  static int of(Action action, int other) {
    return switch (action) {
      case SHIP -> (other + 1) * SORTS + SHIPMENT;
      case RECEIVE -> (other + 1) * SORTS + RECEIPT;
      case MINE, INPUT, OUTPUT, LOSS, COUNT -> NONE;
    };
  }

  static boolean isNone(int code) {
    return code == NONE;
  }

  static boolean isShipment(int code) {
    return code % SORTS == SHIPMENT;
  }

  static boolean isReceipt(int code) {
    return code % SORTS == RECEIPT;
  }

  /** The number of the other side, or -1. */
  static int other(int code) {
    return code / SORTS - 1;
  }
}
