/** Prices as JSON, CSV and text. */
@NullMarked
package org.lodemark.report.prices;

import org.jspecify.annotations.NullMarked;
