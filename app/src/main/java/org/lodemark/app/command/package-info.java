/** The commands, each reading its options, asking a room and printing its report. */
@NullMarked
package org.lodemark.app.command;

import org.jspecify.annotations.NullMarked;
