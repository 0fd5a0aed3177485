/** Sheets of a file, CSV or workbook, as streams of rows of typed cells; flat in memory. */
@NullMarked
package org.lodemark.input.sheet;

import org.jspecify.annotations.NullMarked;
