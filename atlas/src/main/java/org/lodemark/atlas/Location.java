package org.lodemark.atlas;

/**
 * Where a fact stands.
 *
 * @param file name of the file
 * @param line counted from 1
 */
public record Location(String file, long line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
