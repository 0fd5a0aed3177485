package org.lodemark.atlas.load;

import org.lodemark.atlas.Source;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/** Reads sources.csv, the table every other table refers to. */
final class Sources {
  private static final TableShape SHAPE =
      TableShape.plain("sources.csv", "id,title,url,licence,note", "id");

  private Sources() {}

  static void read(TextInput input, References references, Problems problems) {
    new TableReader(references, problems)
        .read(
            input,
            SHAPE,
            row -> row.build(() -> new Source(
                row.text("id"),
                row.text("title"),
                row.raw("url"),
                row.raw("licence"),
                row.raw("note"))))
        .forEach(source -> references.sources().putIfAbsent(source.id(), source));
  }
}
