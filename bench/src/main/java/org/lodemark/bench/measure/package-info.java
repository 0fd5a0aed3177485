/** Clocks, quantiles and the memory bandwidth of the machine. */
@NullMarked
package org.lodemark.bench.measure;

import org.jspecify.annotations.NullMarked;
