package org.lodemark.domain.custody;

/**
 * The name of an identified quantity: any URI, a GS1 class-level URN or Digital Link as well as
 * the holder's own. Two holders may use one name for the same lot as it passes on.
 *
 * @param uri 1 to 500 characters
 */
public record LotId(String uri) implements Comparable<LotId> {
  public LotId {
    Identifier.checked("a lot id", uri);
  }

  @Override
  public int compareTo(LotId other) {
    return uri.compareTo(other.uri);
  }

  @Override
  public String toString() {
    return uri;
  }
}
