package org.lodemark.input.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** One cell as the sheet has it. A CSV file has only empty cells, texts and faults. */
@SuppressWarnings("JavaLangClash") // Cell.Number is what everybody calls it
public sealed interface Cell {
  /** Nothing, or only blanks. */
  record Empty() implements Cell {
    @Override
    public String shown() {
      return "";
    }
  }

  /**
   * Words, or digits that were entered as text. Also a time of day or a length of time of a
   * workbook, {@code 08:30} or {@code 26:15:00}: it has no date.
   *
   * @param text without the blanks around it; never empty
   */
  record Text(String text) implements Cell {
    @Override
    public String shown() {
      return text;
    }
  }

  /**
   * A number of a workbook, entered or calculated.
   *
   * @param value to the 15 significant digits a spreadsheet shows, without trailing zeros
   */
  record Number(BigDecimal value) implements Cell {
    @Override
    public String shown() {
      return value.toPlainString();
    }
  }

  /**
   * A number of a workbook whose format shows a date.
   *
   * @param at to the millisecond; the start of the day when no time is shown
   * @param hasTime whether the format shows a time
   */
  record Date(LocalDateTime at, boolean hasTime) implements Cell {
    @Override
    public String shown() {
      return hasTime ? at.toString() : at.toLocalDate().toString();
    }
  }

  /** A true or false of a workbook. */
  record Flag(boolean value) implements Cell {
    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /**
   * No value, though something stands there: an error as {@code #REF!}, a formula that was never
   * calculated, a number that is no date though its format says so.
   *
   * @param message the error, or what is wrong
   */
  record Fault(String message) implements Cell {
    @Override
    public String shown() {
      return message;
    }
  }

  /** As one would quote it in a message; empty when the cell is. */
  String shown();
}
