package org.lodemark.nations.balance;

import org.lodemark.domain.commodity.Stage;

/**
 * What a balance shows. The words say what figures show and do not show; they accuse nobody: metal
 * smelted in one country from another's ore is lawful trade.
 */
public enum Flag {
  /** More leaves than is mined, and no complete import figure says where it came from. */
  MINED_ORIGIN_NOT_SHOWN(true),
  /** More leaves and is used than mining, making and recorded imports explain. */
  NOT_EXPLAINED_BY_RECORDS(true),
  /** Recorded output and imports explain what leaves and is used. */
  EXPLAINED_BY_IMPORTS(false),
  /** Mine output, with known stock, is enough for what leaves. */
  COVERED_BY_MINING(false),
  NOT_COMPUTABLE(false);

  /**
   * Differences below this part of the exports are not flagged: published figures are rounded to
   * two or three digits.
   */
  public static final double THRESHOLD = 0.05;

  private final boolean flagged;

  Flag(boolean flagged) {
    this.flagged = flagged;
  }

  public boolean isFlagged() {
    return flagged;
  }

  /** The words for a stage. */
  public String words(Stage stage) {
    return switch (this) {
      case MINED_ORIGIN_NOT_SHOWN ->
        stage == Stage.PROCESSING
            ? "processing hub: mined origin not shown"
            : "exports beyond mine output: mined origin not shown";
      case NOT_EXPLAINED_BY_RECORDS -> "recorded mining and imports do not explain it";
      case EXPLAINED_BY_IMPORTS -> "recorded output and imports explain it";
      case COVERED_BY_MINING -> "mine output and stock can cover these exports";
      case NOT_COMPUTABLE -> "not computable";
    };
  }
}
