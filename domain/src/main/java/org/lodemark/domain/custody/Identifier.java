package org.lodemark.domain.custody;

/** What every id from outside must be: something, not too long, without control characters. */
final class Identifier {
  static final int MOST_CHARACTERS = 500;

  private Identifier() {}

  static String checked(String what, String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException(what + " is empty");
    }
    if (id.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(what + " \"" + id.substring(0, 40) + "...\" has "
          + id.length() + " characters; at most " + MOST_CHARACTERS + " are read");
    }
    if (hasControl(id) || !id.strip().equals(id)) {
      throw new IllegalArgumentException(
          what + " \"" + id.strip() + "\" has control characters, or blanks at an end");
    }
    // Half of a letter of two has no UTF-8, and would be another id once it is kept.
    if (hasHalfLetter(id)) {
      throw new IllegalArgumentException(what + " \"" + id.replaceAll("\\p{Cs}", "?")
          + "\" has a letter that is not whole. Maybe type it anew");
    }
    return id;
  }

  // Loops and not streams: thousands of ids are checked before a short command can answer.

  private static boolean hasControl(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasHalfLetter(String id) {
    for (int i = 0; i < id.length(); i++) {
      char letter = id.charAt(i);
      if (Character.isHighSurrogate(letter)
          && i + 1 < id.length()
          && Character.isLowSurrogate(id.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(letter)) {
        return true;
      }
    }
    return false;
  }
}
