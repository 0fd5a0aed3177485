package org.lodemark.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers, in a small file beside an image, that all checksums of the image were compared and
 * found right: so that they need not be compared at every start. It is believed for a day, and only
 * of the very file that was checked: same place on the disk, same size, same times of change. The
 * time of change is the system's own, which no program can set back.
 */
final class CheckedMark {
  /** A disk that loses bits is found out by then. */
  private static final Duration GOOD_FOR = Duration.ofDays(1);

  /** A file changed just before it was checked could be changed after at the same time by its clock. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private static final String FORMAT = "checked 1";

  private final Path image;
  private final Path mark;

  CheckedMark(Path image) {
    this.image = image;
    mark = image.resolveSibling(image.getFileName() + ".checked");
  }

  /** What tells the file from any other, and from itself before or after a change. */
  record State(String identity, Instant changed) {}

  /** The image's state; empty where the system does not tell it. */
  Optional<State> findState() {
    try {
      Map<String, Object> now = Files.readAttributes(image, "unix:ino,size,lastModifiedTime,ctime");
      if (now.get("ctime") instanceof FileTime changed) {
        String identity =
            now.get("ino") + " " + now.get("size") + " " + now.get("lastModifiedTime");
        return Optional.of(new State(identity + " " + changed, changed.toInstant()));
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // Then it is checked each time.
    }
    return Optional.empty();
  }

  /** Whether the image was checked as it is, not long ago. */
  boolean isCheckedAs(State state, Instant now) {
    try {
      if (Files.size(mark) > 1000) {
        return false;
      }
      List<String> lines = Files.readAllLines(mark);
      if (lines.size() != 3 || !lines.get(0).equals(FORMAT)) {
        return false;
      }
      Instant checked = Instant.parse(lines.get(2));
      return lines.get(1).equals(state.identity())
          && !checked.isAfter(now)
          && checked.plus(GOOD_FOR).isAfter(now);
    } catch (IOException | DateTimeParseException e) {
      return false;
    }
  }

  /** Remembers that the image was checked; where it cannot be written, it is checked again. */
  void remember(State state, Instant now) {
    if (state.changed().plus(SETTLED).isAfter(now)) {
      return;
    }
    try {
      Path draft = Files.createTempFile(
          image.toAbsolutePath().getParent(), mark.getFileName() + ".", ".draft");
      try {
        Files.write(draft, List.of(FORMAT, state.identity(), now.toString()));
        Files.move(
            draft, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      // The folder may be another's.
    }
  }
}
