package org.lodemark.input.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the styles of a workbook show numbers as, by their ordinal. */
final class CellStyles {
  /** Spreadsheet programs stop at 65,490. */
  private static final int MOST_STYLES = 100_000;

  static final CellStyles NONE = new CellStyles(List.of());

  private final List<NumberShown> shown;

  private CellStyles(List<NumberShown> shown) {
    this.shown = shown;
  }

  static CellStyles read(XmlPart xml) throws IOException {
    Map<String, NumberShown> own = new HashMap<>();
    List<String> formats = new ArrayList<>();
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        String id = xml.attribute("numFmtId");
        String code = xml.attribute("formatCode");
        if (id != null && code != null) {
          own.put(id, FormatCode.of(code));
        }
      } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
        ofCells = xml.starts("cellXfs");
      } else if (xml.starts("xf") && ofCells) {
        String id = xml.attribute("numFmtId");
        formats.add(id == null ? "0" : id);
      }
      if (formats.size() > MOST_STYLES || own.size() > MOST_STYLES) {
        throw new SheetRejected("has more styles than the limit of " + MOST_STYLES
            + ". Maybe copy the sheets into a new workbook.");
      }
    }
    List<NumberShown> shown = new ArrayList<>();
    for (String id : formats) {
      NumberShown known = own.get(id);
      shown.add(known != null ? known : FormatCode.ofBuiltIn(number(id)));
    }
    return new CellStyles(shown);
  }

  /** Of a cell's style; a style that is not there shows a number. */
  NumberShown of(@Nullable String style) {
    int ordinal = style == null ? 0 : number(style);
    return ordinal < 0 || ordinal >= shown.size() ? NumberShown.NUMBER : shown.get(ordinal);
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
