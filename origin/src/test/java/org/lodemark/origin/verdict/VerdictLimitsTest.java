package org.lodemark.origin.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The limits of the rule are those that the methods name. */
class VerdictLimitsTest {
  private static final Path PAGE = Path.of("../docs/methods/verdict.md");

  /** A row of the table: words, value, `Class.CONSTANT`, reason. */
  private static final Pattern ROW =
      Pattern.compile("^\\| ([^|]+) \\| ([0-9.]+) \\| `(\\w+\\.\\w+)` \\| ([^|]+) \\|$");

  private static final List<String> PACKAGES = List.of("verdict", "verify", "fusion");

  /** Rounding, which is no limit of the rule. */
  private static final Set<String> NO_LIMITS = Set.of("VerdictRule.NOTHING");

  private static Map<String, Double> printed() throws IOException {
    Map<String, Double> printed = new LinkedHashMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        assertThat(row.group(4)).as(row.group(3)).hasSizeGreaterThan(20);
        printed.put(row.group(3), Double.valueOf(row.group(2)));
      }
    }
    return printed;
  }

  private static double inProgram(String name) throws ReflectiveOperationException {
    String[] parts = name.split("\\.", -1);
    Field field = find(parts[0]).getDeclaredField(parts[1]);
    field.setAccessible(true);
    Object value = field.get(null);
    return value instanceof Duration days ? days.toDays() : ((Number) value).doubleValue();
  }

  private static Class<?> find(String simpleName) throws ClassNotFoundException {
    for (String feature : PACKAGES) {
      try {
        return Class.forName("org.lodemark.origin." + feature + "." + simpleName);
      } catch (ClassNotFoundException e) {
        // Maybe in the next.
      }
    }
    throw new ClassNotFoundException(simpleName + ", in none of " + PACKAGES);
  }

  @Test
  void theTableOfLimitsHasTheValuesOfTheProgram() throws Exception {
    Map<String, Double> printed = printed();
    assertThat(printed).hasSizeGreaterThan(9);
    for (Map.Entry<String, Double> row : printed.entrySet()) {
      assertThat(inProgram(row.getKey())).as(row.getKey()).isEqualTo(row.getValue());
    }
  }

  @Test
  void everyLimitOfTheRuleStandsInTheTable() throws IOException {
    Set<String> limits = new TreeSet<>();
    Stream.of(VerdictRule.class, MeasurementError.class)
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers())
            && Modifier.isPublic(field.getModifiers())
            && field.getType().isPrimitive())
        .forEach(
            field -> limits.add(field.getDeclaringClass().getSimpleName() + "." + field.getName()));
    limits.removeAll(NO_LIMITS);
    assertThat(printed().keySet()).containsAll(limits);
  }
}
