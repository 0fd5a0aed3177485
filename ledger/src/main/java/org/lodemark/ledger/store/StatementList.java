package org.lodemark.ledger.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodemark.ledger.sheets.Segregation;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.Statement;
import org.lodemark.ledger.statement.TradeDetails;

/**
 * Statements that are in no store, as records: for simulated worlds. Each event stands on the line
 * of its place in the list, from 1. Corrections are refused: a list has them applied already.
 */
public final class StatementList implements RecordSource {
  private final String document;
  private final Map<String, SiteStatement> sites = new LinkedHashMap<>();
  private final List<EventStatement> events = new ArrayList<>();
  private final List<DocumentStatement> documents = new ArrayList<>();
  private final List<AssayStatement> assays = new ArrayList<>();
  private boolean unmeasured;

  /**
   * Takes statements.
   *
   * @param document what references to their rows call the list
   */
  public StatementList(String document, Iterable<? extends Statement> statements) {
    this.document = document;
    for (Statement statement : statements) {
      add(statement);
    }
  }

  private void add(Statement statement) {
    switch (statement) {
      case SiteStatement site -> sites.put(site.id().id(), site);
      case EventStatement event -> {
        events.add(event);
        unmeasured |= event.line().grade().isEmpty() || event.line().moisture().isEmpty();
      }
      case DocumentStatement paper -> documents.add(paper);
      case AssayStatement assay -> assays.add(assay);
      default ->
        throw new IllegalArgumentException("a list of statements holds no " + statement.sort());
    }
  }

  @Override
  public Collection<SiteStatement> listSites() {
    return sites.values();
  }

  @Override
  public List<AssayStatement> listAssays() {
    return List.copyOf(assays);
  }

  @Override
  public List<DocumentStatement> listDocuments() {
    return List.copyOf(documents);
  }

  @Override
  public boolean hasUnmeasured() {
    return unmeasured;
  }

  @Override
  public void eachMovement(MovementTaker taker) {
    eachEvent((movement, details) -> taker.take(movement));
  }

  @Override
  public void eachEvent(EventTaker taker) {
    long line = 0;
    for (EventStatement event : events) {
      line++;
      MovementRow row = MovementRow.of(event, segregatedBy(event));
      taker.take(new StoredMovement(line, document, line, row), TradeDetails.of(event.line()));
    }
  }

  private @Nullable String segregatedBy(EventStatement event) {
    SiteStatement site = sites.get(event.site().id());
    return site == null || site.segregatedBy().isEmpty()
        ? null
        : Segregation.value(site.segregatedBy().get(), event.line());
  }
}
