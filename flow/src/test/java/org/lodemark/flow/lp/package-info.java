/**
 * The bounds of docs/methods/flow.md, section 6, a second time and slowly: as linear programs
 * written down from the definition, with every answer certified, and four ways to doubt them (a
 * dual certificate, exact arithmetic, a maximum flow, enumeration).
 */
@NullMarked
package org.lodemark.flow.lp;

import org.jspecify.annotations.NullMarked;
