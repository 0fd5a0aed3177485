package org.lodemark.origin.evidence;

import java.util.List;
import org.lodemark.atlas.Atlas;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.origin.books.Books;

/**
 * What tests of evidence are given.
 * : all records, public facts, thresholds with their
 * sources, and assays of reference samples, if there are any.
 */
public final class EvidenceCase {
  private final Books books;
  private final Atlas atlas;
  private final TestParameters parameters;
  private final List<AssayStatement> reference;
  private final List<HandOver> handOvers;

  public EvidenceCase(
      Books books, Atlas atlas, TestParameters parameters, List<AssayStatement> reference) {
    this.books = books;
    this.atlas = atlas;
    this.parameters = parameters;
    this.reference = List.copyOf(reference);
    handOvers = HandOver.listOf(books);
  }

  public Books books() {
    return books;
  }

  public Atlas atlas() {
    return atlas;
  }

  public TestParameters parameters() {
    return parameters;
  }

  public List<AssayStatement> reference() {
    return reference;
  }

  /** Shipments with their receipts: several tests go by them. */
  List<HandOver> handOvers() {
    return handOvers;
  }
}
