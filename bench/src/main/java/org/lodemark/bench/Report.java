package org.lodemark.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that was measured, as a table and as JSON. */
record Report(Machine machine, Settings settings, List<Line> lines) {
  private static final int WIDTH = 96;
  private static final int INDENT = 12;

  Report {
    lines = List.copyOf(lines);
  }

  void print(PrintStream to) {
    to.println(Line.format(
        "Triad %.1f GB/s, %d processors, load %.2f before, %.2f after.",
        machine.triadGbPerS(), machine.processors(), machine.loadBefore(), machine.loadAfter()));
    to.println(Line.format(
        "%s, heap up to %.1f GB. Seed %d, %d repeats, %d queries.",
        machine.jvm(), machine.heapGb(), settings.seed(), settings.repeats(), settings.queries()));
    to.println("Synthetic worlds. A ratio is the smallest of several, see bench/package.md.");
    to.println();
    for (Line line : lines) {
      String verdict = switch (line.verdict()) {
        case PASS -> "PASS";
        case SHORTFALL -> "SHORTFALL";
        case NOT_MEASURED -> "-";
        case INFO -> "";
      };
      to.println(Line.format("%-9s %s", verdict, line.what()));
      String gate = line.gate().isEmpty() ? "" : "   (gate: " + line.gate() + ")";
      to.println(Line.format("%-9s   %s%s", "", line.measured(), gate));
      printFigures(line, to);
    }
  }

  void write(Path file) throws IOException {
    JsonMapper mapper =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(file, mapper.writeValueAsString(this) + "\n");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Line.format("%.0f", value)
        : Line.format("%.4g", value);
  }

  private static void printFigures(Line line, PrintStream to) {
    StringBuilder row = new StringBuilder();
    for (Map.Entry<String, Double> figure : line.figures().entrySet()) {
      String next = figure.getKey() + " " + number(figure.getValue());
      if (row.length() > 0 && row.length() + next.length() + 2 > WIDTH - INDENT) {
        to.println(" ".repeat(INDENT) + row);
        row.setLength(0);
      }
      row.append(row.length() == 0 ? "" : ", ").append(next);
    }
    if (row.length() > 0) {
      to.println(" ".repeat(INDENT) + row);
    }
  }
}
