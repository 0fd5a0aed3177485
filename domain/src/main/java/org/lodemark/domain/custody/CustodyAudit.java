package org.lodemark.domain.custody;

import org.lodemark.domain.time.Period;

/**
 * An audit that found a site's custody model kept. A model that nobody audited is no evidence.
 *
 * @param auditor who found it
 * @param scheme by which standard
 * @param covers the days it speaks for
 */
public record CustodyAudit(String auditor, String scheme, Period covers) {
  public CustodyAudit {
    Identifier.checked("the auditor of a custody model", auditor);
    Identifier.checked("the scheme of a custody audit", scheme);
  }
}
