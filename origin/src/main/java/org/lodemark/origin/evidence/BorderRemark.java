package org.lodemark.origin.evidence;

import java.util.List;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;

/**
 * Something about a border and the ways of some lots, that a reader may want to know: an opportunity,
 * and no finding. It has no strength, touches no row and changes no verdict.
 *
 * @param kind what sort
 * @param crossings names of the crossings it is about
 * @param sentence the same in words; it accuses nobody
 * @param sources ids of the sources of what is public or stated in it
 * @param sites on the legs it is about
 * @param events rows of the legs, at most {@link EvidenceFinding#MOST_EVENTS}
 */
public record BorderRemark(
    Kind kind,
    List<String> crossings,
    String sentence,
    List<String> sources,
    List<SiteId> sites,
    List<RecordRef> events) {
  /** Sorts of remark. */
  public enum Kind {
    /** A border was reported closed while a leg was under way. */
    CLOSED,
    /** The time of a leg leaves room for a way by a crossing, by distances that somebody stated. */
    ROOM
  }

  public BorderRemark {
    crossings = List.copyOf(crossings);
    sources = List.copyOf(sources);
    sites = List.copyOf(sites);
    events = List.copyOf(
        events.size() > EvidenceFinding.MOST_EVENTS
            ? events.subList(0, EvidenceFinding.MOST_EVENTS)
            : events);
  }
}
