package org.lodemark.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A walk over a page with the tab key alone. */
final class Keyboard {
  private static final int MOST_STEPS = 600;

  /** What stands where the walk is: its place in the page, and how it shows that it is there. */
  private static final String HERE = """
      () => {
        let e = document.activeElement;
        while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
        if (!e || e === document.body || e === document.documentElement) return null;
        window.walked = window.walked ?? new Map();
        if (!window.walked.has(e)) window.walked.set(e, window.walked.size);
        // A control of a pixel is stood for by its label: it is what a reader sees.
        const own = e.getBoundingClientRect();
        const shown = own.width <= 1 && e.labels && e.labels.length ? e.labels[0] : e;
        const style = getComputedStyle(shown);
        const box = shown.getBoundingClientRect();
        const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
          || style.boxShadow !== 'none';
        return {
          number: window.walked.get(e),
          name: e.localName + (typeof e.className === 'string' && e.className
            ? '.' + e.className.split(' ')[0] : ''),
          words: (e.getAttribute('aria-label') || shown.textContent || e.value || '').trim().slice(0, 40),
          ring,
          seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
            && box.width > 1 && box.height > 1,
        };
      }""";

  private Keyboard() {}

  /** A stop of the walk. */
  record Stop(String name, String words) {}

  /** Where it went, and what a reader without a mouse would complain of. */
  record Walk(List<Stop> stops, List<String> listFaults) {
    Walk {
      stops = List.copyOf(stops);
      listFaults = List.copyOf(listFaults);
    }

    long count(String name) {
      return stops.stream().filter(stop -> stop.name().equals(name)).count();
    }
  }

  /** Walks from the top until the page is left or the first stop comes again. */
  static Walk walk(Page page) {
    page.evaluate("() => { window.walked = new Map(); window.scrollTo(0, 0);"
        + " document.activeElement?.blur(); }");
    List<Stop> stops = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Set<Integer> been = new HashSet<>();
    int last = -1;
    for (int i = 0; i < MOST_STEPS; i++) {
      page.keyboard().press("Tab");
      if (!(page.evaluate(HERE) instanceof Map<?, ?> here)) {
        return new Walk(stops, faults);
      }
      int number = ((Number) here.get("number")).intValue();
      Stop stop = new Stop(String.valueOf(here.get("name")), String.valueOf(here.get("words")));
      if (number == last) {
        faults.add("the tab key does not leave " + stop);
        return new Walk(stops, faults);
      }
      last = number;
      if (!been.add(number)) {
        if (number != 0) {
          faults.add("the tab key goes in a circle at " + stop);
        }
        return new Walk(stops, faults);
      }
      stops.add(stop);
      if (!Boolean.TRUE.equals(here.get("ring"))) {
        faults.add("nothing shows that the keyboard is at " + stop);
      }
      if (!Boolean.TRUE.equals(here.get("seen"))) {
        faults.add("the keyboard is at " + stop + ", which is out of sight");
      }
    }
    faults.add("more than " + MOST_STEPS + " stops");
    return new Walk(stops, faults);
  }
}
