package org.lodemark.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What no compiler looks at: the pages as files. */
class PageFilesTest {
  private static final Path PAGES = Path.of("src/main/web");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)(?:^(?:import|\\}).*\\bfrom |^import |\\bimport\\()'([^'\\n]+)'");

  private static final Pattern MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  @Test
  void thePolicyAllowsTheImportMapByItsHashAndNoOtherInlineScript() throws Exception {
    String index = read(PAGES.resolve("index.html"));
    String hash = Base64.getEncoder().encodeToString(sha256(importMap()));
    assertThat(index)
        .as("the hash of the import map; index.html must carry 'sha256-%s'", hash)
        .contains("script-src 'self' 'sha256-" + hash + "';")
        .contains("default-src 'none'");
    assertThat(index.replaceAll("(?s)<script type=\"(importmap|module)\"", ""))
        .as("scripts of another kind")
        .doesNotContain("<script");
  }

  @Test
  void everyImportLeadsToAFile() throws IOException {
    List<String> lost = new ArrayList<>();
    for (Map.Entry<Path, String> script : scripts().entrySet()) {
      for (String name : imports(script.getValue())) {
        if (!leadsSomewhere(script.getKey(), name)) {
          lost.add(script.getKey() + " imports " + name);
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void everyScriptIsReachedFromTheStart() throws IOException {
    Map<Path, String> scripts = scripts();
    Set<Path> reached = new TreeSet<>();
    Deque<Path> next =
        new ArrayDeque<>(List.of(PAGES.resolve("js/main.js"), PAGES.resolve("js/theme/early.js")));
    while (!next.isEmpty()) {
      Path script = next.pop();
      if (scripts.containsKey(script) && reached.add(script)) {
        imports(scripts.get(script)).stream()
            .filter(name -> name.startsWith("."))
            .forEach(name -> next.push(script.resolveSibling(name).normalize()));
      }
    }
    assertThat(scripts.keySet()).isEqualTo(reached);
  }

  @Test
  void everyComponentThatIsUsedIsDefinedOnce() throws IOException {
    String all = String.join("\n", scripts().values()) + read(PAGES.resolve("index.html"));
    List<String> defined = found(all, "customElements\\.define\\(\\s*'(lm-[a-z-]+)'");
    assertThat(defined).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(found(all, "<(lm-[a-z-]+)"))).isEqualTo(new TreeSet<>(defined));
  }

  @Test
  void nothingIsFetchedFromElsewhere() throws IOException {
    for (Map.Entry<Path, String> file : files(".js", ".css", ".html", ".svg").entrySet()) {
      assertThat(file.getValue().replace("http://www.w3.org/2000/svg", ""))
          .as("addresses in %s", file.getKey())
          .doesNotContainPattern("(https?:)?//[a-z0-9-]+\\.[a-z]{2}");
    }
  }

  @Test
  void noMarkupIsMadeOfTextAndNoStyleIsInline() throws IOException {
    for (Map.Entry<Path, String> script : scripts().entrySet()) {
      assertThat(script.getValue())
          .as(script.getKey().toString())
          .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG")
          .doesNotContainPattern("document\\.write|\\beval\\(|new Function|styleMap")
          .doesNotContainPattern("<[a-z-]+[^>]*\\sstyle=");
    }
  }

  @Test
  void numbersAreWrittenInOneModule() throws IOException {
    scripts().forEach((path, text) -> {
      if (!path.endsWith("format/numbers.js")) {
        assertThat(text)
            .as(path.toString())
            .doesNotContainPattern("toFixed|NumberFormat|toLocaleString|toPrecision");
      }
    });
  }

  @Test
  void filesAreSmall() throws IOException {
    files(".js")
        .forEach((path, text) ->
            assertThat(text.lines().count()).as("lines of %s", path).isLessThanOrEqualTo(250));
  }

  private static boolean leadsSomewhere(Path script, String name) throws IOException {
    if (name.startsWith(".")) {
      return Files.isRegularFile(script.resolveSibling(name));
    }
    Map<?, ?> map =
        (Map<?, ?>) JsonMapper.shared().readValue(importMap(), Map.class).get("imports");
    String exact = (String) map.get(name);
    String target = exact != null
        ? exact
        : map.entrySet().stream()
            .filter(entry -> ((String) entry.getKey()).endsWith("/"))
            .filter(entry -> name.startsWith((String) entry.getKey()))
            .map(entry -> entry.getValue() + name.substring(((String) entry.getKey()).length()))
            .findFirst()
            .orElse("./nowhere");
    URL file = PageFilesTest.class.getResource("/pages" + target.substring(1));
    return file != null;
  }

  private static String importMap() throws IOException {
    Matcher map = MAP.matcher(read(PAGES.resolve("index.html")));
    assertThat(map.find()).as("an import map").isTrue();
    return map.group(1);
  }

  private static List<String> imports(String script) {
    return found(script, IMPORT.pattern());
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(one -> one.group(1))
        .toList();
  }

  private static Map<Path, String> scripts() throws IOException {
    return files(".js");
  }

  private static Map<Path, String> files(String... endings) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(PAGES)) {
      for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        if (Stream.of(endings).anyMatch(path.toString()::endsWith)) {
          files.put(path, read(path));
        }
      }
    }
    assertThat(files).as("files that end in %s", List.of(endings)).isNotEmpty();
    return files;
  }

  private static String read(Path path) throws IOException {
    return Files.readString(path, StandardCharsets.UTF_8);
  }

  private static byte[] sha256(String text) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
