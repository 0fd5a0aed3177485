/** Tables and words that read well in a terminal. */
@NullMarked
package org.lodemark.report.text;

import org.jspecify.annotations.NullMarked;
