package org.lodemark.flow.custody;

/**
 * What an answer takes for granted; it comes back with every answer.
 *
 * @param trust in links between what enters and leaves a site
 * @param sources trust in statements of origin
 * @param scaleSds how many standard errors of two weighings a gain on the way may be, before the
 *     excess is unrecorded mass; METHODS 2.0 takes 3
 */
public record Assumptions(Trust trust, SourceTrust sources, double scaleSds) {
  public static final Assumptions DEFAULT = new Assumptions(Trust.PHYSICAL, SourceTrust.CAPPED, 3);

  public Assumptions {
    if (!(scaleSds >= 0 && scaleSds <= 10)) {
      throw new IllegalArgumentException("scaleSds " + scaleSds + ": from 0 to 10");
    }
  }

  /** True where a declared origin stands in for a missing record. */
  boolean believesDeclarations() {
    return trust == Trust.AS_RECORDED && sources != SourceTrust.NONE;
  }

  public Assumptions withTrust(Trust trust) {
    return new Assumptions(trust, sources, scaleSds);
  }

  public Assumptions withSources(SourceTrust sources) {
    return new Assumptions(trust, sources, scaleSds);
  }
}
