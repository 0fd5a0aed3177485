package org.lodemark.atlas.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Source;
import org.lodemark.domain.place.Countries;

/**
 * What rows refer to by a code.
 *
 * @param sources by id; filled while sources.csv is read
 * @param userFile name of a user's file, whose sources are words of the user's and stand in no
 *     list; empty for an atlas
 */
record References(Countries countries, Map<String, Source> sources, String userFile) {
  private static final int LONGEST_SOURCE = 300;

  static References withoutSources(Countries countries) {
    return new References(countries, new HashMap<>(), "");
  }

  static References ofUserFile(Countries countries, String file) {
    return new References(countries, new HashMap<>(), file);
  }

  /** The source a row names; for a user's file a source of its own for every wording. */
  Optional<Source> findSource(String named) {
    if (userFile.isEmpty() || named.isEmpty() || named.length() > LONGEST_SOURCE) {
      return Optional.ofNullable(sources.get(named));
    }
    return Optional.of(sources.computeIfAbsent(named, words -> {
      String slug = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      String id = "user-" + (sources.size() + 1) + "-"
          + slug.substring(0, Math.min(40, slug.length())).replaceAll("^-|-$", "");
      return new Source(id, words, "", "", "named in the file " + userFile);
    }));
  }
}
