package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.report.text.Words;
import org.lodemark.report.trace.SiteNames;
import org.lodemark.report.verify.Block.Point;
import org.lodemark.report.verify.VerifyReport.RequestItem;

/** What is asked of a supplier; the same thing of several sites is asked for once. */
final class RequestPoints {
  private static final String THESE = "each site named below";

  private final SiteNames names;

  RequestPoints(SiteNames names) {
    this.names = names;
  }

  private record Alike(String sentence, String reason) {}

  List<Point> of(List<RequestItem> items) {
    Map<Alike, List<RequestItem>> alike = new LinkedHashMap<>();
    for (RequestItem item : items) {
      alike.computeIfAbsent(alike(item), added -> new ArrayList<>()).add(item);
    }
    List<Point> points = new ArrayList<>();
    alike.forEach((same, list) -> points.add(
        list.size() == 1
            ? new Point(list.getFirst().sentence(), detail(list.getFirst()))
            : new Point(same.sentence(), details(list))));
    return points;
  }

  /** Only what has no mass, gain and rows of its own is alike in all but the site. */
  private static Alike alike(RequestItem item) {
    boolean isPlain = item.gain().getLast().isEmpty() && item.events().isEmpty();
    String sentence = item.site()
        .filter(site -> isPlain)
        .map(site -> item.sentence().replace(" " + site + " ", " " + THESE + " "))
        .orElse(item.sentence());
    return new Alike(sentence, item.reason());
  }

  private String detail(RequestItem item) {
    List<String> parts = new ArrayList<>();
    item.site().ifPresent(site -> parts.add("at " + names.nameAndCountry(site)));
    if (item.gain().getLast().isPresent()) {
      parts.add(VerifyWords.gainWords(item.gain()));
    } else {
      parts.add("why: " + item.reason());
    }
    if (!item.events().isEmpty()) {
      parts.add("rows " + EvidencePart.rows(item.events()));
    }
    return String.join("; ", parts);
  }

  private String details(List<RequestItem> alike) {
    return "at "
        + Words.list(alike.stream()
            .flatMap(item -> item.site().stream())
            .map(names::nameAndCountry)
            .toList())
        + "; why: " + alike.getFirst().reason();
  }
}
