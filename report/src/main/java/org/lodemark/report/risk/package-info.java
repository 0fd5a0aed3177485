/** The answer to: how critical is it? */
@NullMarked
package org.lodemark.report.risk;

import org.jspecify.annotations.NullMarked;
