package org.lodemark.atlas.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodemark.input.TextInput;

/** The files of an atlas directory, wherever they are kept. */
public interface AtlasFiles {
  /** Names of all files. */
  Collection<String> listNames() throws IOException;

  Optional<TextInput> find(String name);

  /** The files of a directory. */
  static AtlasFiles ofDirectory(Path directory) {
    return new AtlasFiles() {
      @Override
      public Collection<String> listNames() throws IOException {
        if (!Files.exists(directory)) {
          throw new IOException("no such directory: " + directory);
        }
        if (!Files.isDirectory(directory)) {
          throw new IOException("is a file, not a directory: " + directory);
        }
        try (Stream<Path> entries = Files.list(directory)) {
          return entries
              .map(entry -> String.valueOf(entry.getFileName()))
              .sorted()
              .toList();
        }
      }

      @Override
      public Optional<TextInput> find(String name) {
        Path file = directory.resolve(name);
        return Files.exists(file) ? Optional.of(TextInput.ofFile(file)) : Optional.empty();
      }
    };
  }

  /** Inputs given one by one. */
  static AtlasFiles ofInputs(List<TextInput> inputs) {
    return new AtlasFiles() {
      @Override
      public Collection<String> listNames() {
        return inputs.stream().map(TextInput::name).toList();
      }

      @Override
      public Optional<TextInput> find(String name) {
        return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
      }
    };
  }
}
