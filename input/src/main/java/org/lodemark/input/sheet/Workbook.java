package org.lodemark.input.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of a workbook have in common. Parts are found by what the relationships between
 * them say they are, ECMA-376 part 2, 9.3, in the strict and the transitional form alike.
 *
 * @param sheets those with cells, in the order of their tabs, hidden ones too
 */
record Workbook(List<Sheet> sheets, SharedTexts texts, CellStyles styles, SerialDate dates) {
  private static final String ROOT = "_rels/.rels";
  private static final String USUAL_PART = "xl/workbook.xml";

  /** A sheet by the name of its tab and the part its cells are in. */
  record Sheet(String name, String part) {}

  /** A part another one uses. */
  private record Use(String type, String part) {}

  static Workbook open(ZipParts zip, SheetLimits limits) throws IOException {
    String main = mainPart(zip);
    Map<String, Use> uses = uses(zip, main);
    List<Sheet> sheets = new ArrayList<>();
    SerialDate dates = SerialDate.SINCE_1900;
    try (XmlPart xml = zip.open(main)) {
      while (xml.next()) {
        if (xml.starts("workbookPr") && isTrue(xml.attribute("date1904"))) {
          dates = SerialDate.SINCE_1904;
        } else if (xml.starts("sheet")) {
          String id = xml.attribute("id");
          Use use = id == null ? null : uses.get(id);
          if (use != null && use.type.equals("worksheet")) {
            sheets.add(new Sheet(name(xml.attribute("name"), sheets.size()), use.part));
          }
        }
        if (sheets.size() > limits.sheets()) {
          throw new SheetRejected("has more sheets than the limit of " + limits.sheets()
              + ". Maybe move those that matter into a workbook of their own.");
        }
      }
    }
    return new Workbook(List.copyOf(sheets), texts(zip, uses), styles(zip, uses), dates);
  }

  private static String name(@Nullable String name, int before) {
    return name == null || name.isBlank() ? "sheet " + (before + 1) : name.strip();
  }

  static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private static SharedTexts texts(ZipParts zip, Map<String, Use> uses) throws IOException {
    for (Use use : uses.values()) {
      if (use.type.equals("sharedStrings")) {
        try (XmlPart xml = zip.open(use.part)) {
          return SharedTexts.read(xml);
        }
      }
    }
    return SharedTexts.NONE;
  }

  private static CellStyles styles(ZipParts zip, Map<String, Use> uses) throws IOException {
    for (Use use : uses.values()) {
      if (use.type.equals("styles")) {
        try (XmlPart xml = zip.open(use.part)) {
          return CellStyles.read(xml);
        }
      }
    }
    return CellStyles.NONE;
  }

  private static String mainPart(ZipParts zip) throws IOException {
    if (zip.has(ROOT)) {
      for (Use use : read(zip, ROOT, "").values()) {
        if (use.type.equals("officeDocument") && zip.has(use.part)) {
          return rejectOtherKinds(zip, use.part);
        }
      }
    }
    return rejectOtherKinds(zip, USUAL_PART);
  }

  private static String rejectOtherKinds(ZipParts zip, String main) throws SheetRejected {
    if (zip.has("EncryptedPackage")) {
      throw new SheetRejected("is locked with a password. Save it without one.");
    }
    if (zip.has("mimetype") && zip.has("content.xml")) {
      throw new SheetRejected(
          "is an OpenDocument file. Save it as .xlsx, or the sheet as \"CSV UTF-8\".");
    }
    if (main.endsWith(".bin") || zip.has("xl/workbook.bin")) {
      throw new SheetRejected(
          "is a binary workbook (.xlsb). Save it as .xlsx, or the sheet as \"CSV UTF-8\".");
    }
    if (!zip.has(main) || main.startsWith("word/") || main.startsWith("ppt/")) {
      throw new SheetRejected("is a ZIP without a workbook in it. Unpack it, or save the sheet as"
          + " .xlsx or \"CSV UTF-8\".");
    }
    return main;
  }

  private static Map<String, Use> uses(ZipParts zip, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    return read(zip, folder + "_rels/" + part.substring(slash) + ".rels", folder);
  }

  private static Map<String, Use> read(ZipParts zip, String rels, String folder)
      throws IOException {
    Map<String, Use> uses = new HashMap<>();
    try (XmlPart xml = zip.open(rels)) {
      while (xml.next()) {
        String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
        String type = id == null ? null : xml.attribute("Type");
        String target = id == null ? null : xml.attribute("Target");
        if (id == null
            || type == null
            || target == null
            || "External".equals(xml.attribute("TargetMode"))) {
          continue;
        }
        uses.put(id, new Use(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
        if (uses.size() > ZipParts.MOST_PARTS) {
          throw new SheetRejected(
              rels + " names more parts than the limit of " + ZipParts.MOST_PARTS);
        }
      }
    }
    return uses;
  }

  /** A target as {@code sheets/1.xml}, {@code ../xl/styles.xml} or {@code /xl/styles.xml}. */
  private static String resolved(String folder, String target) {
    List<String> path = new ArrayList<>();
    for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
      if (step.equals("..") && !path.isEmpty()) {
        path.removeLast();
      } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        path.add(step);
      }
    }
    return String.join("/", path);
  }
}
