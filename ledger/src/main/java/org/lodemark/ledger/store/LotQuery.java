package org.lodemark.ledger.store;

import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.time.Period;

/**
 * Which lots. A lot is meant when one of its movements meets all that is asked.
 *
 * @param site id of a site that handled it
 * @param period in which it moved
 * @param form id of its form
 * @param originIso3 country somebody declared
 * @param search part of the lot's name, in whatever case
 * @param among only these lots, where given
 * @param limit how many at most
 * @param offset how many to pass over
 */
public record LotQuery(
    Optional<String> site,
    Optional<Period> period,
    Optional<String> form,
    Optional<String> originIso3,
    Optional<String> search,
    Optional<Set<String>> among,
    int limit,
    int offset) {
  public static final int MOST = 10_000;

  public LotQuery {
    if (limit < 1 || limit > MOST || offset < 0) {
      throw new IllegalArgumentException(
          "limit " + limit + ", offset " + offset + ": 1 to " + MOST + " lots at once, from 0 on");
    }
    among = among.map(Set::copyOf);
  }
}
