package org.lodemark.flow.section;

/** Thrown where an array is too large to be kept: 2 GB or more. */
public final class SectionTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error about the section, or the part of one, of that name. */
  public SectionTooLarge(String section) {
    super("\"" + section + "\" is too large to keep: 2 GB or more; traces will read the records");
  }
}
