/** What is measured: the engine, fed with a world. */
@NullMarked
package org.lodemark.bench.subject;

import org.jspecify.annotations.NullMarked;
