/** Typed questions and their answers: what the command line and the server share. */
@NullMarked
package org.lodemark.app.answer;

import org.jspecify.annotations.NullMarked;
