/**
 * A second, slow reading of docs/methods/flow.md: every rule as it is written there, in plain
 * lists and maps, sharing no code with the engine it is held against.
 */
@NullMarked
package org.lodemark.flow.naive;

import org.jspecify.annotations.NullMarked;
