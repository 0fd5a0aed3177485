package org.lodemark.domain.custody;

/**
 * Where a movement was written down.
 *
 * @param document the file or capture
 * @param row the line in it, from 1
 */
public record RecordRef(String document, long row) {
  public RecordRef {
    Identifier.checked("the document of a record", document);
    if (row < 1) {
      throw new IllegalArgumentException("row " + row + " of " + document + ": rows count from 1");
    }
  }

  @Override
  public String toString() {
    return document + ":" + row;
  }
}
