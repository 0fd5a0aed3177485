package org.lodemark.atlas.load;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Assumption;
import org.lodemark.atlas.Atlas.FormSources;
import org.lodemark.atlas.CriticalityMethod;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Source;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Compound;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Grade;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.Moisture;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads commodity.json; every problem is told with the path of the value in the file. */
final class CommodityFile {
  static final String NAME = "commodity.json";
  private static final int LARGEST_BYTES = 1 << 20;
  private static final int DEEPEST = 20;
  private static final int MOST_DIGITS = 30;

  /** What the file gives. */
  record Contents(
      Commodity commodity,
      Map<String, FormSources> formSources,
      Optional<Assumption> processingRecovery,
      Optional<CriticalityMethod> criticality) {}

  private final References references;
  private final Problems problems;
  private final Map<String, FormSources> formSources = new HashMap<>();

  private CommodityFile(References references, Problems problems) {
    this.references = references;
    this.problems = problems;
  }

  static Optional<Contents> read(TextInput input, References references, Problems problems) {
    long before = problems.count();
    Optional<JsonNode> root = parse(input, problems);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    CommodityFile file = new CommodityFile(references, problems);
    Optional<Contents> contents = file.contents(root.get());
    return problems.count() == before ? contents : Optional.empty();
  }

  private static Optional<JsonNode> parse(TextInput input, Problems problems) {
    try (InputStream bytes = input.opener().open()) {
      JsonNode root = JsonTree.read(bytes, LARGEST_BYTES, DEEPEST);
      if (root.isObject()) {
        return Optional.of(root);
      }
      problems.add(input.name(), 1, "", "is not a JSON object");
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.add(
          input.name(), Math.max(line, 0), "", "is not valid JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      problems.add(input.name(), String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private Optional<Contents> contents(JsonNode root) {
    checkRoot(root);
    Map<HsCode, String> lines = new LinkedHashMap<>();
    for (JsonNode line : items(root, "hsLines", "hs", "name")) {
      guard("hsLines", () -> lines.put(new HsCode(text(line, "hs")), text(line, "name")));
    }
    Map<String, Form> forms = new LinkedHashMap<>();
    for (JsonNode node : items(root, "forms", "id", "name", "stage", "hs", "grade", "moisture")) {
      guard("forms", () -> {
        Form form = form(node);
        if (forms.put(form.id(), form) != null) {
          throw new IllegalArgumentException("form \"" + form.id() + "\" stands twice");
        }
        return form;
      });
    }
    List<Form> groups = new ArrayList<>();
    for (JsonNode node : items(root, "formGroups", "id", "name", "forms")) {
      guard("formGroups", () -> groups.add(group(node, forms)));
    }
    Optional<Assumption> recovery = range(root, "processingRecovery");
    Optional<CriticalityMethod> criticality = criticality(root.path("criticality"));
    return guard(
        "",
        () -> new Contents(
            new Commodity(
                text(root, "id"),
                text(root, "name"),
                text(root, "symbol"),
                atomicMasses(root),
                compounds(root),
                lines,
                List.copyOf(forms.values()),
                groups),
            formSources,
            recovery,
            criticality));
  }

  private void checkRoot(JsonNode root) {
    checkMembers(
        root,
        "id",
        "name",
        "symbol",
        "atomicMasses",
        "atomicMassSource",
        "compounds",
        "hsLines",
        "forms",
        "formGroups",
        "processingRecovery",
        "criticality");
    if (root.has("atomicMasses")) {
      guard("atomicMassSource", () -> source(text(root, "atomicMassSource")));
    }
  }

  /** A misspelt member must not pass for one that was left out. */
  private void checkMembers(JsonNode node, String... known) {
    for (String member : node.propertyNames()) {
      if (!List.of(known).contains(member)) {
        problems.add(NAME, 0, member, "is no member here. Members are " + List.of(known));
      }
    }
  }

  /** The items of a list, each with these members; a list that is left out is empty. */
  private Iterable<JsonNode> items(JsonNode parent, String list, String... members) {
    JsonNode items = parent.path(list);
    if (!items.isMissingNode() && !items.isArray()) {
      problems.add(NAME, 0, list, "must be a list");
    }
    items.forEach(item -> checkMembers(item, members));
    return items;
  }

  private Map<String, BigDecimal> atomicMasses(JsonNode root) {
    Map<String, BigDecimal> masses = new HashMap<>();
    root.path("atomicMasses").properties().forEach(entry -> {
      String what = "atomic mass of " + entry.getKey();
      if (!entry.getValue().isNumber() || entry.getValue().decimalValue().signum() <= 0) {
        throw new IllegalArgumentException(what + ": a number above 0");
      }
      masses.put(entry.getKey(), inRange(what, entry.getValue().decimalValue()));
    });
    return masses;
  }

  private List<Compound> compounds(JsonNode root) {
    Map<String, BigDecimal> masses = atomicMasses(root);
    List<Compound> compounds = new ArrayList<>();
    for (JsonNode node : items(root, "compounds", "formula", "name")) {
      Compound compound = Compound.parse(text(node, "formula"), text(node, "name"));
      compound.massFraction(text(root, "symbol"), masses);
      compounds.add(compound);
    }
    return compounds;
  }

  private Form form(JsonNode node) {
    String id = text(node, "id");
    Optional<Assumption> grade = range(node, "grade");
    Optional<Assumption> moisture = range(node, "moisture");
    formSources.put(id, new FormSources(grade, moisture));
    List<HsCode> codes = new ArrayList<>();
    for (JsonNode code : items(node, "hs")) {
      codes.add(new HsCode(code.asString("")));
    }
    String stage = text(node, "stage");
    return new Form(
        id,
        text(node, "name"),
        Optional.of(Stage.find(stage)
            .orElseThrow(() -> new IllegalArgumentException(
                "stage \"" + stage + "\" of form " + id + ": mining or processing"))),
        codes,
        grade
            .map(range -> new GradeRange(new Grade(range.low()), new Grade(range.high())))
            .orElse(GradeRange.UNKNOWN),
        moisture
            .map(range -> new MoistureRange(new Moisture(range.low()), new Moisture(range.high())))
            .orElse(MoistureRange.DRY));
  }

  private Form group(JsonNode node, Map<String, Form> forms) {
    List<Form> members = new ArrayList<>();
    for (JsonNode id : items(node, "forms")) {
      Form member = forms.get(id.asString(""));
      if (member == null) {
        throw new IllegalArgumentException(
            "group " + text(node, "id") + " names the unknown form \"" + id.asString("") + "\"");
      }
      members.add(member);
    }
    if (members.isEmpty()) {
      throw new IllegalArgumentException("group " + text(node, "id") + " has no forms");
    }
    return Form.anyOf(text(node, "id"), text(node, "name"), members);
  }

  private Optional<CriticalityMethod> criticality(JsonNode node) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    checkMembers(node, "label", "importer");
    return guard(
        "criticality",
        () -> new CriticalityMethod(
            text(node, "label"), references.countries().getByIso3(text(node, "importer"))));
  }

  private Optional<Assumption> range(JsonNode parent, String member) {
    JsonNode node = parent.path(member);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    checkMembers(node, "low", "high", "quality", "source", "note");
    return guard(member, () -> {
      BigDecimal low = number(node, "low");
      BigDecimal high = number(node, "high");
      new GradeRange(new Grade(low), new Grade(high));
      return new Assumption(
          low,
          high,
          quality(text(node, "quality")),
          source(text(node, "source")),
          node.path("note").asString(""));
    });
  }

  private static Quality quality(String word) {
    for (Quality quality : Quality.values()) {
      if (quality.word().equals(word)) {
        return quality;
      }
    }
    throw new IllegalArgumentException("quality \"" + word + "\" is not known");
  }

  private Source source(String id) {
    Source source = references.sources().get(id);
    if (source == null) {
      throw new IllegalArgumentException("source \"" + id + "\" is no id of sources.csv");
    }
    return source;
  }

  private static String text(JsonNode node, String member) {
    String text = node.path(member).asString("");
    if (text.isBlank()) {
      throw new IllegalArgumentException("\"" + member + "\" is missing or empty");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("\"" + member + "\" holds a control character");
    }
    return text;
  }

  private static BigDecimal number(JsonNode node, String member) {
    JsonNode value = node.path(member);
    if (!value.isNumber()) {
      throw new IllegalArgumentException("\"" + member + "\" must be a number");
    }
    return inRange("\"" + member + "\"", value.decimalValue());
  }

  /** Refuses numbers that are short to write and fill the memory, such as 1e999999999. */
  private static BigDecimal inRange(String what, BigDecimal number) {
    if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      throw new IllegalArgumentException(what + " is out of range");
    }
    return number;
  }

  /** Something that refuses by an {@link IllegalArgumentException}. */
  private interface Step<T> {
    T take();
  }

  private <T> Optional<T> guard(String where, Step<T> step) {
    try {
      return Optional.ofNullable(step.take());
    } catch (IllegalArgumentException e) {
      problems.add(NAME, 0, where, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
