package org.lodemark.atlas.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another hash for other tables, the same for the same. */
class AtlasHashTest {
  @TempDir
  private Path folder;

  private Path world;
  private Path commodity;

  @BeforeEach
  void write() throws IOException {
    world = Files.createDirectory(folder.resolve("world"));
    commodity = Files.createDirectory(folder.resolve("commodity"));
    Files.writeString(world.resolve("countries.csv"), "iso3\nPAK\n");
    Files.writeString(commodity.resolve("a.csv"), "one\n");
    Files.writeString(commodity.resolve("b.csv"), "two\n");
    Files.writeString(commodity.resolve("commodity.json"), "{}");
  }

  private AtlasHash hash() throws IOException {
    return AtlasHash.of(List.of(world, commodity));
  }

  /** Worked out with other programs' checksums, over the bytes the class names. */
  @Test
  void itIsOfNamesSizesAndBytes() throws IOException {
    assertThat(hash().text()).isEqualTo("5445fd8af9b87dcf");
  }

  @Test
  void anyOtherByteNameOrPlaceIsAnotherHash() throws IOException {
    String before = hash().text();
    Files.writeString(commodity.resolve("b.csv"), "twp\n");
    String byte1 = hash().text();
    Files.writeString(commodity.resolve("b.csv"), "two\n");
    assertThat(hash().text()).isEqualTo(before).isNotEqualTo(byte1);
    Files.move(commodity.resolve("b.csv"), commodity.resolve("c.csv"));
    assertThat(hash().text()).isNotEqualTo(before);
    Files.move(commodity.resolve("c.csv"), world.resolve("b.csv"));
    assertThat(hash().text()).isNotEqualTo(before);
    // From the end of one file to the beginning of the next.
    Files.delete(world.resolve("b.csv"));
    Files.writeString(commodity.resolve("a.csv"), "one");
    Files.writeString(commodity.resolve("b.csv"), "\ntwo\n");
    assertThat(hash().text()).isNotEqualTo(before);
  }

  @Test
  void whatIsNoTableDoesNotCount() throws IOException {
    AtlasHash before = hash();
    Files.writeString(world.resolve("outlines.geojson"), "{}");
    Files.writeString(commodity.resolve("README.md"), "notes");
    assertThat(hash().text()).isEqualTo(before.text());
    assertThat(before.isCurrent()).isTrue();
    Files.writeString(commodity.resolve("c.CSV"), "three");
    assertThat(hash().text()).isNotEqualTo(before.text());
    assertThat(before.isCurrent()).isFalse();
  }

  @Test
  void aFileThatWasTouchedIsNoLongerTheOneHashed() throws IOException {
    AtlasHash before = hash();
    Files.setLastModifiedTime(
        commodity.resolve("a.csv"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(before.isCurrent()).isFalse();
    assertThat(hash().text()).isEqualTo(before.text());
    Files.delete(commodity.resolve("a.csv"));
    assertThat(before.isCurrent()).isFalse();
  }

  @Test
  void aDirectoryThatIsNotThereIsTold() {
    assertThatThrownBy(() -> AtlasHash.of(List.of(folder.resolve("nothing"))))
        .isInstanceOf(NoSuchFileException.class);
  }
}
