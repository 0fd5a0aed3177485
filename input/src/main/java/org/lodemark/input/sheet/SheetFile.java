package org.lodemark.input.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/**
 * The sheets of a file, CSV or workbook, told by its first bytes and not by its name. Whatever is
 * wrong with the file becomes a problem.
 */
public final class SheetFile {
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private SheetFile() {}

  /** Reads all sheets of a file in their order. */
  public static void read(Path file, SheetLimits limits, Problems problems, SheetVisitor visitor) {
    boolean isSeekable =
        file.getFileSystem().equals(FileSystems.getDefault()) && Files.isRegularFile(file);
    read(
        TextInput.ofFile(file),
        isSeekable ? Optional.of(file) : Optional.empty(),
        limits,
        problems,
        visitor);
  }

  /** Reads an input that is opened once; a workbook is copied to a temporary file meanwhile. */
  public static void read(
      TextInput input, SheetLimits limits, Problems problems, SheetVisitor visitor) {
    read(input, Optional.empty(), limits, problems, visitor);
  }

  private static void read(
      TextInput input,
      Optional<Path> file,
      SheetLimits limits,
      Problems problems,
      SheetVisitor visitor) {
    try (BufferedInputStream bytes = new BufferedInputStream(input.opener().open(), 1 << 16)) {
      bytes.mark(OLE.length);
      byte[] head = bytes.readNBytes(OLE.length);
      bytes.reset();
      if (startsWith(head, OLE)) {
        problems.add(
            input.name(),
            "is an old Excel workbook (.xls), or one locked with a password. Save it as .xlsx"
                + " without a password, or the sheet as \"CSV UTF-8\".");
      } else if (!isZip(head)) {
        CsvSheet.read(new TextInput(input.name(), () -> bytes), limits, problems, visitor);
      } else if (file.isPresent()) {
        WorkbookFile.read(input.name(), file.get(), limits, problems, visitor);
      } else {
        WorkbookFile.read(input.name(), bytes, limits, problems, visitor);
      }
    } catch (IOException e) {
      problems.add(input.name(), String.valueOf(e.getMessage()));
    }
  }

  /** Of a first entry, of an empty ZIP, or of one in several parts. */
  private static boolean isZip(byte[] head) {
    return startsWith(head, ZIP)
        && head.length == OLE.length
        && (head[2] == 3 || head[2] == 5 || head[2] == 7)
        && head[3] == head[2] + 1;
  }

  private static boolean startsWith(byte[] head, byte[] signature) {
    return head.length >= signature.length
        && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
  }
}
