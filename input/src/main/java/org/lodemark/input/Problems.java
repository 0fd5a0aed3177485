package org.lodemark.input;

import java.util.ArrayList;
import java.util.List;

/** Problems as they are found; keeps the first {@link #MOST} and counts the rest. */
public final class Problems {
  /** More than a person reads at once; enough to see a pattern. */
  public static final int MOST = 200;

  private final List<Problem> listed = new ArrayList<>();
  private long count;

  public void add(String file, long line, String column, String message) {
    count++;
    if (listed.size() < MOST) {
      listed.add(new Problem(file, line, column, message));
    }
  }

  public void add(String file, String message) {
    add(file, 0, "", message);
  }

  public long count() {
    return count;
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /** The problems in the order found; a last one tells how many more there are. */
  public List<Problem> listAll() {
    List<Problem> all = new ArrayList<>(listed);
    if (count > listed.size()) {
      all.add(new Problem(
          listed.getLast().file(), 0, "", "and " + (count - listed.size()) + " more problems"));
    }
    return List.copyOf(all);
  }
}
