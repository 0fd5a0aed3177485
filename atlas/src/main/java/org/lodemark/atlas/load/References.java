package org.lodemark.atlas.load;

import java.util.HashMap;
import java.util.Map;
import org.lodemark.atlas.Source;
import org.lodemark.domain.place.Countries;

/**
 * What rows refer to by a code.
 *
 * @param sources by id; filled while sources.csv is read
 */
record References(Countries countries, Map<String, Source> sources) {
  static References withoutSources(Countries countries) {
    return new References(countries, new HashMap<>());
  }
}
