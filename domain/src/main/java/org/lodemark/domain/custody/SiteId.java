package org.lodemark.domain.custody;

/**
 * The name of a site in the records.
 *
 * @param id 1 to 500 characters
 */
public record SiteId(String id) implements Comparable<SiteId> {
  public SiteId {
    Identifier.checked("a site id", id);
  }

  @Override
  public int compareTo(SiteId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
