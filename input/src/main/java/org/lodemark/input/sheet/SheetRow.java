package org.lodemark.input.sheet;

import java.util.List;

/**
 * One row below the header that is neither empty nor a comment.
 *
 * @param line counted from 1 as the spreadsheet or editor shows it; where the row starts
 * @param cells as many as the header has columns; missing ones are empty
 */
public record SheetRow(long line, List<Cell> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }
}
