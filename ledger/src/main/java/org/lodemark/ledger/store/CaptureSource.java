package org.lodemark.ledger.store;

/**
 * What is captured as one.
 *
 * @param name of the file, as problems call it
 * @param sha256 of its bytes, lower-case hex
 * @param bytes how many
 * @param stream true when it is kept batch by batch, and seen only when complete; false when it is
 *     one transaction
 */
public record CaptureSource(String name, String sha256, long bytes, boolean stream) {}
