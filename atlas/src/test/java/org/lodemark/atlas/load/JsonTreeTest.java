package org.lodemark.atlas.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tree is that of the library's own mapper, and what the mapper refuses is refused. */
class JsonTreeTest {
  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private static JsonNode read(String json) {
    return JsonTree.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), 1 << 20, 20);
  }

  private static void assertSame(String json) {
    JsonNode expected = MAPPER.readTree(json);
    // Whole numbers are of another class; as text they are the same.
    assertThat(read(json).toString()).isEqualTo(expected.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "\"\\u00e9 \\n\"",
        "{\"a\": {\"b\": [1, -2.50, 1e3, true, false, null, \"\", {}, []]}}",
        "[0, 9223372036854775808, 0.1000, 12345678901234567890.123456789]",
        " {\"z\": 1, \"a\": 2} "
      })
  void aTreeIsAsTheMapperReadsIt(String json) {
    assertSame(json);
  }

  @Test
  void theFilesOfCommoditiesAreAsTheMapperReadsThem() throws IOException {
    for (Path file : List.of(
        Path.of("src/main/atlas/antimony/commodity.json"),
        Path.of("src/test/resources/atlas/veridium/commodity.json"))) {
      assertSame(Files.readString(file));
    }
  }

  @Test
  void anEmptyFileIsMissing() {
    assertThat(read("").isMissingNode()).isTrue();
    assertThat(read(" \n").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[",
        "[1",
        "{\"a\"",
        "{\"a\":",
        "{\"a\": 1",
        "[1,]",
        "{\"a\": 1,}",
        "{} {}",
        "[] x",
        "}",
        "]",
        "{\"a\": 1, \"a\": 2}",
        "{a: 1}",
        "'a'",
        "nul",
        "[01]",
        "\"open",
        "{\"a\" 1}",
        "1 2"
      })
  void whatTheMapperRefusesIsRefused(String json) {
    assertThatThrownBy(() -> MAPPER.readTree(json)).isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
  }
}
