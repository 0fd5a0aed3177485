/** The application: one command line, and the wiring of the rooms. */
@NullMarked
package org.lodemark.app;

import org.jspecify.annotations.NullMarked;
