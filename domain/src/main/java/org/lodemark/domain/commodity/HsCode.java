package org.lodemark.domain.commodity;

import java.util.regex.Pattern;

/**
 * A code of the Harmonized System: a heading of 4 digits, a subheading of 6, or a national line of
 * 8 or 10.
 */
public record HsCode(String digits) implements Comparable<HsCode> {
  private static final Pattern FORM = Pattern.compile("\\d{4}(\\d{2}){0,3}");

  public HsCode {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("HS code \"" + digits + "\": 4, 6, 8 or 10 digits. "
          + "Maybe a leading zero was lost in a spreadsheet.");
    }
  }

  /** True when {@code line} is this code or a finer line of it. */
  public boolean covers(HsCode line) {
    return line.digits.startsWith(digits);
  }

  @Override
  public int compareTo(HsCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
