/** From custody records to the graph: what each row means under what one is willing to believe. */
@NullMarked
package org.lodemark.flow.custody;

import org.jspecify.annotations.NullMarked;
