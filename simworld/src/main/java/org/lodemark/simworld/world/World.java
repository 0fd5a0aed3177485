package org.lodemark.simworld.world;

import java.util.List;
import java.util.stream.Stream;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.Statement;

/**
 * A simulated world: what its people wrote down, and, apart, what was so.
 *
 * @param plan what it was made by
 * @param sites places of their trade
 * @param events their movement rows, in the order written
 * @param documents their papers
 * @param assays their laboratories' measurements
 * @param truth from the forward run; nobody in the world sees it
 */
public record World(
    WorldPlan plan,
    List<SiteStatement> sites,
    List<EventStatement> events,
    List<DocumentStatement> documents,
    List<AssayStatement> assays,
    Truth truth) {
  public World {
    sites = List.copyOf(sites);
    events = List.copyOf(events);
    documents = List.copyOf(documents);
    assays = List.copyOf(assays);
  }

  /** All that was written down. */
  public List<Statement> statements() {
    return Stream.of(sites, events, documents, assays)
        .<Statement>flatMap(List::stream)
        .toList();
  }
}
