package org.lodemark.origin.passage;

import java.util.List;
import org.lodemark.domain.place.Country;
import org.lodemark.origin.evidence.TestId;

/**
 * Which lane is which. Of metal: without audit, of no known origin, then two for each test that was
 * made - what its findings touch, and what it examined - and one for each country. Of rows: without
 * audit, then the same two for each test.
 *
 * @param tests that were made
 * @param countries whose shares are wanted
 */
record LaneIndex(List<TestId> tests, List<Country> countries) {
  /** The lane of metal that passed a row without audit, or entered by an origin without backing. */
  static final int UNAUDITED = 0;

  static final int UNKNOWN = 1;
  private static final int FIRST_TEST = 2;

  LaneIndex {
    tests = List.copyOf(tests);
    countries = List.copyOf(countries);
  }

  /** How many lanes metal has. */
  int count() {
    return firstCountry() + countries.size();
  }

  /** How many rows have. */
  int rowCount() {
    return FIRST_TEST - 1 + 2 * tests.size();
  }

  /** The lane of metal that a lane of rows, from 1 on, goes into. */
  static int ofRowLane(int rowLane) {
    return rowLane == UNAUDITED ? UNAUDITED : rowLane + FIRST_TEST - 1;
  }

  int touched(int test) {
    return FIRST_TEST + 2 * test;
  }

  int examined(int test) {
    return FIRST_TEST + 2 * test + 1;
  }

  int firstCountry() {
    return FIRST_TEST + 2 * tests.size();
  }
}
