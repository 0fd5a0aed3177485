package org.lodemark.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.app.answer.MarketQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.app.answer.VerifyQuery;
import org.lodemark.app.web.ProblemDetails.ProblemRow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question in the body of a request: an object whose members are the parameters of the question,
 * and {@code question} itself.
 */
record JobBody(String question, Typed typed) {
  static final int MOST_BYTES = 256 << 10;

  private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(4)
          .maxStringLength(4_000)
          .maxNumberLength(40)
          .maxDocumentLength(MOST_BYTES)
          .build())
      .build());

  /** Reads it; all that is wrong is told at once. */
  static JobBody read(byte[] body) {
    JsonNode root;
    try {
      root = MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw wrong("body", "", "is no JSON: " + e.getOriginalMessage());
    }
    if (root == null || !root.isObject()) {
      throw wrong(
          "body", "", "is no JSON object. Maybe {\"question\": \"verify\", \"lot\": \"...\"}");
    }
    String question = root.path("question").asString("");
    List<String> known = switch (question) {
      case LongQuestions.VERIFY -> VerifyQuery.PARAMETERS;
      case LongQuestions.MARKET -> MarketQuery.PARAMETERS;
      default -> throw wrong("question", question, "verify or market");
    };
    Typed typed = new Typed();
    List<ProblemRow> problems = new ArrayList<>();
    root.properties().forEach(member -> {
      String name = member.getKey().equals("sets") ? "set" : member.getKey();
      if (name.equals("question")) {
        return;
      }
      if (!known.contains(name)) {
        problems.add(ProblemRow.of(
            member.getKey(),
            text(member.getValue()).orElse(""),
            "body",
            "no such member. Maybe one of " + String.join(", ", known)));
      } else if (!put(typed, name, member.getValue())) {
        problems.add(ProblemRow.of(
            member.getKey(), "", "body", "text, a number, true or false, or a list of texts"));
      }
    });
    if (!problems.isEmpty()) {
      throw HttpProblem.badQuestion(problems);
    }
    return new JobBody(question, typed);
  }

  private static HttpProblem wrong(String what, String value, String fix) {
    return HttpProblem.badQuestion(List.of(ProblemRow.of(what, value, "body", fix)));
  }

  private static Optional<String> text(JsonNode value) {
    return value.isString() || value.isNumber() || value.isBoolean()
        ? Optional.of(value.asString())
        : Optional.empty();
  }

  private static boolean put(Typed typed, String name, JsonNode value) {
    if (value.isNull()) {
      return true;
    }
    if (!value.isArray()) {
      Optional<String> text = text(value);
      text.ifPresent(found -> typed.put(name, found));
      return text.isPresent();
    }
    for (JsonNode one : value) {
      Optional<String> text = text(one);
      if (text.isEmpty()) {
        return false;
      }
      typed.put(name, text.get());
    }
    return true;
  }
}
