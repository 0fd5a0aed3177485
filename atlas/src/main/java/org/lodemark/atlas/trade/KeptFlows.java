package org.lodemark.atlas.trade;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.time.Period;
import org.lodemark.input.Problems;

/** The flows kept of one file: each once, and no more than the limit. */
final class KeptFlows {
  /**
   * What makes two rows tell of one flow.
   *
   * @param partner a country code, or the file's own code where it is no country
   */
  record Key(String reporter, TradeFact.Flow flow, String partner, Period period, HsCode hs) {
    String text() {
      return String.join(
          ",",
          reporter,
          flow.name().toLowerCase(Locale.ROOT),
          partner,
          period.toString(),
          hs.digits());
    }
  }

  private final String file;
  private final long limit;
  private final Problems problems;
  private final Remarks remarks;
  private final Map<Key, TradeFact> facts = new LinkedHashMap<>();
  private final Map<Key, Long> firstPartLines = new HashMap<>();

  KeptFlows(String file, long limit, Problems problems, Remarks remarks) {
    this.file = file;
    this.limit = limit;
    this.problems = problems;
    this.remarks = remarks;
  }

  Remarks remarks() {
    return remarks;
  }

  List<TradeFact> list() {
    return List.copyOf(facts.values());
  }

  /**
   * Keeps a fact, unless the flow was there before.
   *
   * @return false when the limit is reached
   */
  boolean add(Key key, TradeFact fact) {
    TradeFact earlier = facts.get(key);
    long line = fact.provenance().where().line();
    if (earlier == null) {
      facts.put(key, fact);
      return isWithinLimit(line);
    }
    if (isSame(earlier, fact)) {
      remarks.count("left out: the same flow with the same figures as before", line, key.text());
    } else {
      problems.add(
          file,
          line,
          "",
          "the same flow stands on line " + earlier.provenance().where().line()
              + " with other figures: " + key.text()
              + ". Maybe the file joins two downloads or two revisions of the HS.");
    }
    return true;
  }

  private static boolean isSame(TradeFact one, TradeFact other) {
    return one.quantity().equals(other.quantity())
        && one.valueUsd().equals(other.valueUsd())
        && one.provenance().quality() == other.provenance().quality();
  }

  /**
   * Notes a part of a flow. Parts are not summed: nothing in a file says that they are complete.
   *
   * @return false when the limit is reached
   */
  boolean addPart(Key key, long line) {
    remarks.count(
        "left out: only a part of a flow, by second partner, customs procedure or transport",
        line,
        key.text());
    if (!facts.containsKey(key)) {
      firstPartLines.putIfAbsent(key, line);
    }
    return isWithinLimit(line);
  }

  private boolean isWithinLimit(long line) {
    if (facts.size() + firstPartLines.size() <= limit) {
      return true;
    }
    problems.add(
        file, line, "", "more flows of the commodity than the limit of " + limit + " rows");
    return false;
  }

  /** At the end of the file: which flows it has in parts only. */
  void remarkOnPartsWithoutTotal() {
    firstPartLines.keySet().removeIf(facts::containsKey);
    firstPartLines.entrySet().stream()
        .min(Map.Entry.comparingByValue())
        .ifPresent(first -> remarks.say(firstPartLines.size()
            + (firstPartLines.size() == 1 ? " flow is" : " flows are")
            + " missing: the file has only parts of it and no total (first: line "
            + first.getValue() + ", \"" + first.getKey().text()
            + "\"). Maybe download it again with the totals."));
  }
}
