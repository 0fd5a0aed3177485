package org.lodemark.simworld.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.simworld.world.Typology;

/** All that was written down in a world, in the order written. */
public final class Ledger {
  private final Map<String, SiteStatement> sites = new java.util.LinkedHashMap<>();
  private final List<EventStatement> events = new ArrayList<>();
  private final List<DocumentStatement> documents = new ArrayList<>();
  private final List<AssayStatement> assays = new ArrayList<>();
  private final Map<Integer, Typology> typologyOfEvent = new HashMap<>();
  private final Map<String, Optional<SiteId>> ids = new HashMap<>();

  /** A later statement of a site takes the place of the earlier. */
  public void add(SiteStatement site) {
    sites.put(site.id().id(), site);
  }

  void add(EventStatement event, @Nullable Typology typology) {
    if (typology != null) {
      typologyOfEvent.put(events.size(), typology);
    }
    events.add(event);
  }

  void add(DocumentStatement document) {
    documents.add(document);
  }

  void add(AssayStatement assay) {
    assays.add(assay);
  }

  /** One object for a name that stands in many rows. */
  Optional<SiteId> site(String id) {
    return id.isEmpty()
        ? Optional.empty()
        : ids.computeIfAbsent(id, name -> Optional.of(new SiteId(name)));
  }

  public List<SiteStatement> sites() {
    return List.copyOf(sites.values());
  }

  public List<EventStatement> events() {
    return events;
  }

  public List<DocumentStatement> documents() {
    return documents;
  }

  public List<AssayStatement> assays() {
    return assays;
  }

  public Map<Integer, Typology> typologyOfEvent() {
    return typologyOfEvent;
  }
}
