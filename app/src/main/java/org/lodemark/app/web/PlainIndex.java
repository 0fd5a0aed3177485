package org.lodemark.app.web;

import java.util.List;
import org.lodemark.report.Html;

/** A start page for a program that was built without its pages: what can be asked. */
final class PlainIndex {
  private PlainIndex() {}

  static String of(List<Reading> readings) {
    StringBuilder rows = new StringBuilder();
    for (Reading reading : readings) {
      rows.append("<li><a href=\"")
          .append(Html.text(reading.path()))
          .append("\">")
          .append(Html.text(reading.path()))
          .append("</a> ")
          .append(Html.text(String.join(", ", reading.parameters())))
          .append("</li>\n");
    }
    return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Lodemark</title></head>
        <body>
        <h1>Lodemark</h1>
        <p>Know where the metal comes from. Decide where to get it.</p>
        <p>What can be asked, with the parameters of each; all of it stands in
        <a href="/openapi.yaml">openapi.yaml</a> and can be <a href="/docs/">tried</a>.</p>
        <ul>
        %s</ul>
        </body>
        </html>
        """.formatted(rows);
  }
}
