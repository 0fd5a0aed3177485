package org.lodemark.atlas.trade;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.HsCode;

/**
 * Which customs codes are of the commodity. Answers are remembered by the text of the code: a whole
 * BACI year has 11 million rows but some 5,000 codes, so that a row of another commodity costs one
 * look-up.
 */
final class TradedLines {
  /** What a code is. */
  sealed interface Line {}

  /** A line of the commodity, and what crosses borders under it. */
  record Traded(HsCode hs, Form form) implements Line {}

  record NotTraded() implements Line {}

  /** Near the commodity, but of no use; {@code remark} says why. */
  record LeftOut(String remark) implements Line {}

  record Wrong(String message) implements Line {}

  /** More codes than any nomenclature has subheadings; beyond, a hostile file would fill memory. */
  private static final int MOST_REMEMBERED = 20_000;

  private static final int LONGEST_REMEMBERED = 16;
  private static final int LONGEST_QUOTE = 40;
  private static final int HEADING = 4;
  private static final Line NOT_TRADED = new NotTraded();
  private static final Line SHARED =
      new LeftOut("left out: a customs heading that the commodity shares with other goods");

  /** A subheading of a heading of the commodity: likely of an older edition of the HS. */
  private static final Line WITHOUT_FORM = new LeftOut(
      "left out: the customs line belongs to the commodity, but none of its forms has the code");

  private final Commodity commodity;
  private final Set<String> headings;
  private final int fewestDigits;
  private final int mostDigits;
  private final Map<String, Line> lines = new HashMap<>();

  private TradedLines(Commodity commodity, int fewestDigits, int mostDigits) {
    this.commodity = commodity;
    this.headings = commodity.forms().stream()
        .flatMap(form -> form.hsCodes().stream())
        .map(code -> code.digits().substring(0, HEADING))
        .collect(Collectors.toSet());
    this.fewestDigits = fewestDigits;
    this.mostDigits = mostDigits;
  }

  /** Codes of 6 digits, of which a leading zero may be lost. */
  static TradedLines ofSubheadings(Commodity commodity) {
    return new TradedLines(commodity, 6, 6);
  }

  /** Chapters, headings, subheadings and national lines; a leading zero may be lost. */
  static TradedLines ofAllLevels(Commodity commodity) {
    return new TradedLines(commodity, 2, 10);
  }

  Line find(String text) {
    Line known = lines.get(text);
    if (known != null) {
      return known;
    }
    Line line = resolve(text);
    if (text.length() <= LONGEST_REMEMBERED) {
      if (lines.size() >= MOST_REMEMBERED) {
        lines.clear();
      }
      lines.put(text, line);
    }
    return line;
  }

  private Line resolve(String text) {
    String digits = Cells.withoutZeroDecimals(text.strip());
    if (!Cells.isDigits(digits)) {
      return isResidual(digits) ? NOT_TRADED : wrong(text, "is no HS code: only digits");
    }
    // HS codes have an even number of digits: an odd one lost its leading zero as a number.
    String code = digits.length() % 2 == 0 ? digits : "0" + digits;
    if (code.length() < fewestDigits || code.length() > mostDigits) {
      String range = fewestDigits == mostDigits ? "" : fewestDigits + " to ";
      return wrong(text, "is no HS code of " + range + mostDigits + " digits");
    }
    // Most rows of a whole year end here, without a look at the commodity's forms.
    return code.length() < HEADING || !headings.contains(code.substring(0, HEADING))
        ? NOT_TRADED
        : ofCode(new HsCode(code));
  }

  private Line ofCode(HsCode hs) {
    Optional<Form> form = commodity.findForm(hs);
    boolean named = !commodity.lineName(hs).equals("HS " + hs.digits());
    if (form.isEmpty()) {
      return named ? WITHOUT_FORM : NOT_TRADED;
    }
    // A heading that the commodity does not name is shared with other goods: its mass is not ours.
    return named || commodity.trades(hs) ? new Traded(hs, form.get()) : SHARED;
  }

  /** Comtrade has a row for the total, and codes ending in letters for goods not told apart. */
  private boolean isResidual(String code) {
    if (fewestDigits == mostDigits) {
      return false;
    }
    if (code.toUpperCase(Locale.ROOT).equals("TOTAL")) {
      return true;
    }
    return code.length() == HEADING + 2
        && Cells.isDigits(code.substring(0, HEADING))
        && Character.isLetter(code.charAt(HEADING))
        && Character.isLetter(code.charAt(HEADING + 1))
        && commodity.findForm(new HsCode(code.substring(0, HEADING))).isEmpty();
  }

  private static Line wrong(String text, String what) {
    String quote = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    return new Wrong("\"" + quote + "\" " + what);
  }
}
