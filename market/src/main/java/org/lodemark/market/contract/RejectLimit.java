package org.lodemark.market.contract;

import org.lodemark.market.range.Parameter;

/**
 * What a buyer does not take.
 *
 * @param element of which there is too much
 * @param ofMetal relative to contained metal, not to dry mass
 * @param limit a range where buyers differ, or none is agreed
 */
public record RejectLimit(String element, boolean ofMetal, Parameter limit) {}
