/** The records as tests of evidence read them. */
@NullMarked
package org.lodemark.origin.books;

import org.jspecify.annotations.NullMarked;
