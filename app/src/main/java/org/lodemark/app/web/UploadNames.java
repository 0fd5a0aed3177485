package org.lodemark.app.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lodemark.app.web.ProblemDetails.ProblemRow;

/**
 * Names of files that were sent. The name is kept as it is, for records are told from each other by
 * it; so one that could lie elsewhere than in the folder is refused and not mended.
 */
final class UploadNames {
  private static final int LONGEST = 150;
  private static final Set<String> ENDINGS = Set.of("csv", "xlsx", "jsonl");

  private UploadNames() {}

  /** The file in a folder. */
  static Path in(Path folder, String name) {
    boolean plain = !name.isBlank()
        && name.length() <= LONGEST
        && !name.startsWith(".")
        && name.chars().noneMatch(c -> c < ' ' || "/\\:*?\"<>|".indexOf(c) >= 0);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!plain || !ENDINGS.contains(ending)) {
      throw wrong(
          name,
          "the file's own name, up to " + LONGEST + " characters without folders,"
              + " ending with .csv, .xlsx or .jsonl");
    }
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      throw wrong(name, "two files have this name. Maybe rename one");
    }
    return file;
  }

  private static HttpProblem wrong(String name, String fix) {
    return HttpProblem.badQuestion(List.of(ProblemRow.of("name", name, "query", fix)));
  }
}
