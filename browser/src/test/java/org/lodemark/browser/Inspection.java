package org.lodemark.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What is wrong with a page as it stands in the window, in words. */
final class Inspection {
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final String LAYOUT = script("layout.js");

  private Inspection() {}

  /** Text that is cut off or covered, and a page wider than its window. */
  static List<String> layout(Page page) {
    return strings(page.evaluate(LAYOUT));
  }

  /** Boxes that hold more across than they show: on a telephone none may. */
  static List<String> sideways(Page page) {
    return strings(page.evaluate("""
        () => [...document.querySelectorAll('body *')]
          .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1
            && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
          .map((e) => `${e.localName}.${e.className} holds ${e.scrollWidth} px in ${e.clientWidth}`)
        """));
  }

  /** What keeps people with a keyboard, a screen reader or weak eyes from reading it: by axe. */
  static List<String> access(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(Inspection::words)
            .toList();
  }

  private static String words(Rule rule) {
    List<String> places = rule.getNodes().stream()
        .limit(5)
        .map(node -> node.getHtml() + " (" + node.getFailureSummary() + ")")
        .toList();
    return rule.getId() + ", " + rule.getImpact() + ", " + rule.getNodes().size() + " times: "
        + String.join("; ", places);
  }

  private static List<String> strings(Object answer) {
    return ((List<?>) answer).stream().map(String::valueOf).toList();
  }

  private static String script(String name) {
    try (InputStream in = Inspection.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
