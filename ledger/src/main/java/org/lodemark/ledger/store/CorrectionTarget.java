package org.lodemark.ledger.store;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a correction names what is wrong: an event's id, or the hash of one statement. */
public final class CorrectionTarget {
  private static final String PREFIX = "sha256:";
  private static final Pattern HASH = Pattern.compile(PREFIX + "[0-9a-f]{64}");

  private CorrectionTarget() {}

  /** The name of a statement that has no id of its own. */
  public static String ofHash(byte[] hash) {
    return PREFIX + HexFormat.of().formatHex(hash);
  }

  /** The hash a correction names; null when it names an id. */
  static byte @Nullable [] hashOf(String event) {
    return HASH.matcher(event).matches()
        ? HexFormat.of().parseHex(event.substring(PREFIX.length()))
        : null;
  }
}
