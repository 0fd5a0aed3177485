/** What a map of the commodity shows beside shares: recorded flows between countries. */
@NullMarked
package org.lodemark.report.map;

import org.jspecify.annotations.NullMarked;
