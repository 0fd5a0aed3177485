/** JMH benchmarks of the innermost loops. */
@NullMarked
package org.lodemark.bench.kernel;

import org.jspecify.annotations.NullMarked;
