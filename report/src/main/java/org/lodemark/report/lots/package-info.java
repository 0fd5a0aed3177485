/** The lots the records name. */
@NullMarked
package org.lodemark.report.lots;

import org.jspecify.annotations.NullMarked;
