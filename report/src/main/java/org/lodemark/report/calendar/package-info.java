/** The policy calendar as JSON, CSV and text. */
@NullMarked
package org.lodemark.report.calendar;

import org.jspecify.annotations.NullMarked;
