package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.World;
import org.lodemark.domain.place.Country;

/** A commodity is a directory of data: main code names none, and no customs line or country. */
class NoCommodityInCodeTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  /** Help texts show how a command is typed, which takes a country or two. */
  private static final Pattern EXAMPLES =
      Pattern.compile("customSynopsis = \\{.*?\\}", Pattern.DOTALL);

  private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

  private static List<String> literals() throws IOException {
    List<String> found = new ArrayList<>();
    for (String room : List.of(
        "domain",
        "input",
        "atlas",
        "nations",
        "market",
        "flow",
        "ledger",
        "origin",
        "simworld",
        "report",
        "app",
        "trials")) {
      try (Stream<Path> files = Files.walk(Path.of("..", room, "src", "main", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String code = COMMENTS.matcher(Files.readString(file)).replaceAll("");
          code = EXAMPLES.matcher(code).replaceAll("");
          Matcher literal = LITERAL.matcher(code);
          while (literal.find()) {
            found.add(literal.group(1));
          }
        }
      }
    }
    return found;
  }

  @Test
  void mainCodeNamesNoCountry() throws Exception {
    World world = Fixture.world();
    Set<String> names = new HashSet<>();
    for (Country country : world.countries().listAll()) {
      if (!country.isAggregate()) {
        names.add(country.iso3());
        names.add(country.name());
      }
    }
    List<String> literals = literals();
    assertThat(literals).hasSizeGreaterThan(300);
    for (String literal : literals) {
      for (String word : literal.split("[^\\p{L}]+")) {
        assertThat(names).as("country in \"%s\"", literal).doesNotContain(word);
      }
    }
  }

  @Test
  void mainCodeNamesNoCommodityAndNoCustomsLine() throws Exception {
    Atlas atlas = Fixture.antimony();
    for (String literal : literals()) {
      String lower = literal.toLowerCase(Locale.ROOT);
      assertThat(lower).doesNotContain(atlas.commodity().id());
      assertThat(literal.split("[^\\p{L}]+")).doesNotContain(atlas.commodity().symbol());
      assertThat(lower).doesNotContain("stibnite", "trioxide");
      atlas
          .commodity()
          .forms()
          .forEach(form ->
              form.hsCodes().forEach(code -> assertThat(literal).doesNotContain(code.digits())));
    }
  }
}
