package org.lodemark.ledger.statement;

/**
 * One thing somebody stated, as it is kept. Its identity is the hash of its canonical JSON
 * ({@link StatementJson}), so that the same thing stated twice is one statement.
 */
public sealed interface Statement
    permits SiteStatement, EventStatement, DocumentStatement, AssayStatement, CorrectionStatement {
  /** The sorts, with the numbers they have in a store: never renumber them. */
  enum Kind {
    SITE(1),
    EVENT(2),
    DOCUMENT(3),
    ASSAY(4),
    CORRECTION(5);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }

    /**
     * The sort with a number.
     *
     * @throws IllegalArgumentException when none has it
     */
    public static Kind ofCode(int code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no sort of statement has the number " + code);
    }
  }

  /** Which sort of statement it is. */
  Kind sort();
}
