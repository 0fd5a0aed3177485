package org.lodemark.ledger.statement;

import java.util.Optional;
import org.lodemark.domain.custody.SiteId;

/**
 * What happened to one quantity, as EPCIS has it: what (the line), when, where (the site), why (its
 * action). Rows with one event id at one site are one event; each is stated by itself, as the
 * inputs and outputs of one transformation may be in EPCIS, so that outputs can be stated days
 * after the inputs.
 *
 * @param site where
 * @param eventId the id it was given, if any
 * @param copy of rows alike to the letter in one document, which one: from 1. Two bags of one
 *     weight on one day are two events, and the same sheet captured again must find both.
 * @param line what happened
 */
public record EventStatement(SiteId site, Optional<String> eventId, int copy, EventLine line)
    implements Statement {
  public EventStatement {
    eventId.ifPresent(SiteId::new);
    if (copy < 1) {
      throw new IllegalArgumentException("copy " + copy + ": copies count from 1");
    }
    if (line.counterparty().filter(site::equals).isPresent()) {
      throw new IllegalArgumentException(
          site + " hands over to itself; the other side is another site");
    }
  }

  /** The EPCIS sorts of event. */
  public enum Type {
    OBJECT("ObjectEvent"),
    TRANSFORMATION("TransformationEvent"),
    AGGREGATION("AggregationEvent");

    private final String epcisName;

    Type(String epcisName) {
      this.epcisName = epcisName;
    }

    public String epcisName() {
      return epcisName;
    }
  }

  /** A transformation if something went in or came out. Sheets state no aggregations. */
  public Type type() {
    return switch (line.action()) {
      case INPUT, OUTPUT -> Type.TRANSFORMATION;
      case MINE, SHIP, RECEIVE, LOSS, COUNT -> Type.OBJECT;
    };
  }

  /** The same row as another copy. */
  public EventStatement withCopy(int copy) {
    return new EventStatement(site, eventId, copy, line);
  }

  @Override
  public Kind sort() {
    return Kind.EVENT;
  }
}
