/** Periods of the calendar, and pro rata shares between them. */
@NullMarked
package org.lodemark.domain.time;

import org.jspecify.annotations.NullMarked;
