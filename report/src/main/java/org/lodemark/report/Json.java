package org.lodemark.report;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as JSON: camelCase keys in the order of the records, {@code null} where a value is not
 * known, fractions of 1, masses with their unit in the name.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  public static String of(Object answer) {
    return MAPPER.writeValueAsString(answer);
  }
}
