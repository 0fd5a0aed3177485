/** The answer of {@code verify}: one record, and text, pages and tables drawn from it. */
@NullMarked
package org.lodemark.report.verify;

import org.jspecify.annotations.NullMarked;
