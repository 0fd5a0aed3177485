package org.lodemark.ledger.store;

/**
 * What a store holds at one moment.
 *
 * @param id made at random when the store was
 * @param lastSeq the number of the newest statement that is seen; what is derived from a store is
 *     good as long as this is the same
 * @param statements how many are kept
 * @param movements how many of them are events
 * @param corrections events declared wrong
 * @param captures complete ones
 * @param interrupted captures that were begun and not ended
 */
public record StoreState(
    String id,
    long lastSeq,
    long statements,
    long movements,
    long corrections,
    long captures,
    long interrupted) {}
