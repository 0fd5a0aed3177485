package org.lodemark.app.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Overrides.Given;
import org.lodemark.market.range.Range;

/** Single numbers of a value that stand before all tables. */
final class ValueNumbers {
  /** Parameters that are given once, and how each is read. */
  private static final Map<String, Function<String, Range>> ONE = new LinkedHashMap<>();

  /** Parameters given for a form or a gate: {@code metal=93%}. */
  private static final Map<String, Function<String, Range>> EACH = new LinkedHashMap<>();

  static {
    ONE.put("payable", TypedRange::ratio);
    ONE.put("deduction", TypedRange::fraction);
    ONE.put("treatment", TypedRange::number);
    ONE.put("refining", TypedRange::number);
    ONE.put("weight-deduction", TypedRange::fraction);
    ONE.put("insurance", TypedRange::fraction);
    ONE.put("sort-recovery", TypedRange::fraction);
    ONE.put("sort-mass-pull", TypedRange::fraction);
    ONE.put("sort-cost", TypedRange::number);
    EACH.put("recovery", TypedRange::fraction);
    EACH.put("cost", TypedRange::number);
    EACH.put("local-recovery", TypedRange::fraction);
    EACH.put("local-cost", TypedRange::number);
    EACH.put("premium", TypedRange::ratio);
    EACH.put("freight", TypedRange::number);
    EACH.put("duty", TypedRange::ratio);
  }

  private ValueNumbers() {}

  /** The names of all. */
  static List<String> parameters() {
    List<String> names = new ArrayList<>(ONE.keySet());
    names.addAll(EACH.keySet());
    return names;
  }

  /** All that were given. */
  static Overrides read(Typed typed) {
    Map<String, Given> given = new HashMap<>();
    ONE.forEach((key, parse) -> typed
        .find(key)
        .ifPresent(text -> typed
            .parse(key, text, parse)
            .ifPresent(range -> given.put(key, new Given(range, "--" + key + " " + text)))));
    EACH.forEach(
        (key, parse) -> typed.list(key).forEach(text -> each(typed, given, key, text, parse)));
    return new Overrides(given);
  }

  private static void each(
      Typed typed,
      Map<String, Given> given,
      String key,
      String text,
      Function<String, Range> parse) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      typed.refuse(Refusal.ofValue(
          key, text, "what it is for, an equals sign and a number, as in " + example(key)));
      return;
    }
    String option = "--" + key + " " + text;
    try {
      Range range = parse.apply(text.substring(equals + 1));
      String name = key + " " + text.substring(0, equals).strip();
      if (given.put(name, new Given(range, option)) != null) {
        typed.refuse(Refusal.plain(key, text, option + ": given twice"));
      }
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      typed.refuse(new Refusal(key, text, option + ": " + message, message));
    }
  }

  private static String example(String key) {
    return switch (key) {
      case "freight" -> "terminal=60-95";
      case "duty" -> "smelter=0%";
      case "cost", "local-cost" -> "metal=1200";
      default -> "metal=93%";
    };
  }
}
