package org.lodemark.atlas.fact;

import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;

/**
 * One measure of a table that holds facts of many kinds.
 *
 * @param table name of the table, without ending
 * @param keys the table's key columns with their values
 * @param attribute what is measured
 * @param value empty when withheld, not available, or words
 * @param unit of the value
 * @param text the measure in words; may be empty
 */
public record MeasureFact(
    String table,
    Map<String, String> keys,
    String attribute,
    Optional<Period> period,
    Optional<Interval> value,
    String unit,
    String text,
    Provenance provenance) {
  public MeasureFact {
    keys = Map.copyOf(keys);
  }

  public String key(String column) {
    return keys.getOrDefault(column, "");
  }
}
