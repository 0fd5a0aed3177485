/** The suites that are run, and their report. */
@NullMarked
package org.lodemark.trials.suite;

import org.jspecify.annotations.NullMarked;
