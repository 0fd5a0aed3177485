/** Where a lot came by and what it is made of, and what a bad lot or mine reached. */
@NullMarked
package org.lodemark.report.trace;

import org.jspecify.annotations.NullMarked;
