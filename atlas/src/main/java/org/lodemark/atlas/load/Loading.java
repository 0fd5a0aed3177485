package org.lodemark.atlas.load;

import java.util.List;
import org.lodemark.input.Problem;

/** What became of reading a directory or file: all of it, or nothing and the reasons. */
public sealed interface Loading<T> permits Loading.Loaded, Loading.Rejected {
  /** Everything was read. */
  record Loaded<T>(T value) implements Loading<T> {}

  /** Nothing was taken over. */
  record Rejected<T>(List<Problem> problems) implements Loading<T> {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
