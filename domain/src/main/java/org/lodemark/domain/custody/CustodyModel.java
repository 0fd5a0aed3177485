package org.lodemark.domain.custody;

/** How a site keeps materials apart, in the words of ISO 22095:2020. */
public enum CustodyModel {
  /** Every lot is kept by itself from its source on. */
  IDENTITY_PRESERVED,
  /** Materials that share a characteristic are mixed, others kept out. */
  SEGREGATED,
  /** Materials are mixed in known proportions, event by event. */
  CONTROLLED_BLENDING,
  /** Volumes are balanced on paper over a period; the material itself is mixed. */
  MASS_BALANCE,
  /** Certificates are traded apart from the material. */
  BOOK_AND_CLAIM,
  UNKNOWN;

  /** True where the model, if it is kept, ties what leaves to what came in. */
  public boolean tiesOutputsToInputs() {
    return this == IDENTITY_PRESERVED || this == SEGREGATED || this == CONTROLLED_BLENDING;
  }
}
