/** The answer to: who depends on whom, and who exports what it does not mine? */
@NullMarked
package org.lodemark.report.nations;

import org.jspecify.annotations.NullMarked;
