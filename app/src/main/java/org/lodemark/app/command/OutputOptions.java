package org.lodemark.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.lodemark.report.Csv;
import org.lodemark.report.Json;
import org.lodemark.report.Sheet;
import picocli.CommandLine.Option;

/** How an answer is printed. */
final class OutputOptions {
  @Option(names = "--json", description = "Everything as JSON.")
  private boolean json;

  @Option(names = "--csv", description = "Every table as CSV; the first column names the table.")
  private boolean csv;

  /**
   * What is wrong with the options taken together; empty when nothing is.
   */
  String conflict() {
    return json && csv ? "--json and --csv exclude each other: choose one" : "";
  }

  void print(PrintWriter out, Object answer, Supplier<List<Sheet>> sheets, Supplier<String> text) {
    if (json) {
      out.println(Json.of(answer));
    } else if (csv) {
      out.print(Csv.of(sheets.get()));
    } else {
      out.print(text.get());
    }
    out.flush();
  }
}
