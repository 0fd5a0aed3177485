package org.lodemark.flow.image;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** Sections kept in memory, put there in small pieces. */
public final class KeptSections implements Sections {
  private final Map<String, ByteBuffer> kept = new HashMap<>();

  public KeptSections(List<Section> sections) {
    for (Section section : sections) {
      ByteBuffer all = ByteBuffer.allocateDirect((int) section.byteCount());
      ByteBuffer piece = Section.buffer(64);
      while (all.hasRemaining()) {
        section.put(all.position(), piece.clear());
        all.put(piece.flip());
      }
      if (kept.put(section.name(), all.flip().asReadOnlyBuffer()) != null) {
        throw new IllegalStateException("two sections are called " + section.name());
      }
    }
  }

  @Override
  public boolean has(String name) {
    return kept.containsKey(name);
  }

  @Override
  public ByteBuffer bytes(String name) {
    ByteBuffer bytes = kept.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("no section " + name);
    }
    return bytes.duplicate();
  }
}
