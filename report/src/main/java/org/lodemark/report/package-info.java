/** One record an answer, and its ways out: JSON, CSV and the terminal. */
@NullMarked
package org.lodemark.report;

import org.jspecify.annotations.NullMarked;
