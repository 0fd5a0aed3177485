package org.lodemark.atlas.load;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a small JSON file as a tree, token by token. The library's mapper does it in one call and loads
 * four hundred classes for it, which is felt in each short command.
 */
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The one value of a file.
   *
   * @return missing where the file is empty
   * @throws tools.jackson.core.JacksonException with the line, for what is no JSON, names a member
   *     twice, is deeper than {@code deepest} or longer than {@code mostBytes}
   */
  static JsonNode read(InputStream bytes, int mostBytes, int deepest) {
    JsonFactory factory = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxDocumentLength(mostBytes)
            .maxNestingDepth(deepest)
            .maxStringLength(10_000)
            .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return NODES.missingNode();
      }
      JsonNode root = new JsonTree(parser).value(first);
      if (parser.nextToken() != null) {
        throw new StreamReadException(
            parser, "something follows the end of the value: " + parser.currentToken());
      }
      return root;
    }
  }

  private JsonNode value(@Nullable JsonToken token) {
    if (token == null) {
      throw new StreamReadException(parser, "it ends early");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new StreamReadException(parser, "no value begins with " + token);
    };
  }

  private ObjectNode object() {
    ObjectNode node = NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      node.set(name, value(parser.nextToken()));
    }
    return node;
  }

  private ArrayNode array() {
    ArrayNode node = NODES.arrayNode();
    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; ) {
      node.add(value(next));
      next = parser.nextToken();
    }
    return node;
  }
}
