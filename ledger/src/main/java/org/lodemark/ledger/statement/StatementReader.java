package org.lodemark.ledger.statement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;
import org.lodemark.ledger.statement.SiteStatement.Licence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads canonical JSON back into a statement; strict about what it does not know. */
final class StatementReader {
  private final JsonParser parser;

  StatementReader(JsonParser parser) {
    this.parser = parser;
  }

  Statement read() {
    try (parser) {
      parser.nextToken();
      Fields fields = new Fields(object());
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("text after the statement's end");
      }
      Statement statement = switch (fields.text("kind")) {
        case "site" -> site(fields);
        case "event" -> event(fields);
        case "document" -> document(fields);
        case "assay" -> assay(fields);
        case "correction" -> correction(fields);
        default ->
          throw new IllegalArgumentException("kind: site, event, document, assay or correction");
      };
      fields.done();
      return statement;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    } catch (DateTimeException | ArithmeticException | ClassCastException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private Map<String, Object> object() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("not a JSON object");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (members.put(name, value()) != null) {
        throw new IllegalArgumentException("\"" + name + "\" stands twice");
      }
    }
    return members;
  }

  private Object value() {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value());
        }
        yield items;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw new IllegalArgumentException("an unexpected " + token);
    };
  }

  private static SiteStatement site(Fields fields) {
    return new SiteStatement(
        new SiteId(fields.text("id")),
        fields.text("name"),
        Site.Kind.valueOf(fields.text("does")),
        fields.text("country"),
        fields.findNumber("latitudeDegrees"),
        fields.findNumber("longitudeDegrees"),
        fields.findText("operator"),
        CustodyModel.valueOf(fields.text("custodyModel")),
        fields.list("audits", StatementReader::audit),
        fields.findText("segregatedBy"),
        fields.findNumber("capacityLoTpa"),
        fields.findNumber("capacityHiTpa"),
        fields.findNumber("recoveryLo"),
        fields.findNumber("recoveryHi"),
        fields.list("licences", StatementReader::licence),
        ZoneId.of(fields.text("timeZone")),
        DateOrder.valueOf(fields.text("dateOrder")),
        fields.findText("currency"),
        MassUnit.parse(fields.text("massUnit")),
        fields.map("extras"));
  }

  private static CustodyAudit audit(Fields fields) {
    return new CustodyAudit(
        fields.text("auditor"),
        fields.text("scheme"),
        new Period(LocalDate.parse(fields.text("from")), LocalDate.parse(fields.text("to"))));
  }

  private static Licence licence(Fields fields) {
    return new Licence(fields.text("id"), fields.findDate("from"), fields.findDate("to"));
  }

  private static EventStatement event(Fields fields) {
    EventStatement event = new EventStatement(
        new SiteId(fields.text("site")),
        fields.findText("event"),
        fields.findNumber("copy").map(BigDecimal::intValueExact).orElse(1),
        line(fields));
    if (!fields.text("type").equals(event.type().epcisName())) {
      throw new IllegalArgumentException(
          "type: its action makes it a " + event.type().epcisName());
    }
    return event;
  }

  private static EventLine line(Fields fields) {
    Instant from = Instant.parse(fields.text("from"));
    return new EventLine(
        Action.valueOf(fields.text("action")),
        new EventTime(
            LocalDate.parse(fields.text("date")),
            from,
            fields.findText("to").map(Instant::parse).orElse(from)),
        fields.findText("lot").map(LotId::new),
        fields.findText("sourceLot").map(LotId::new),
        fields.findText("counterparty").map(SiteId::new),
        fields.number("wetGrams").longValueExact(),
        fields.findNumber("scaleSdGrams").map(BigDecimal::longValueExact).orElse(0L),
        fields.findNumber("moisture"),
        fields.findNumber("grade"),
        fields.findText("form"),
        fields.flag("homogeneous"),
        fields.findText("declaredOrigin"),
        fields
            .findText("declaredOriginBasis")
            .map(OriginBasis::valueOf)
            .orElse(OriginBasis.UNKNOWN),
        fields.findText("document"),
        fields.findNumber("price"),
        fields.findText("currency"),
        fields.map("details"),
        fields.map("extras"));
  }

  private static DocumentStatement document(Fields fields) {
    return new DocumentStatement(
        fields.text("id"),
        fields.text("type"),
        fields.findText("issuer"),
        fields.findDate("issuedOn"),
        fields.findDate("validTo"),
        fields.findNumber("massGrams").map(BigDecimal::longValueExact),
        fields.findText("covers"),
        fields.findText("sha256"),
        fields.map("extras"));
  }

  private static AssayStatement assay(Fields fields) {
    return new AssayStatement(
        new LotId(fields.text("lot")),
        fields.findText("laboratory"),
        fields.findDate("date"),
        fields.text("element"),
        fields.findNumber("value"),
        fields.text("unit"),
        fields.findText("method"),
        fields.findNumber("detectionLimit"),
        fields.map("extras"));
  }

  private static CorrectionStatement correction(Fields fields) {
    return new CorrectionStatement(
        fields.text("event"),
        fields.findText("site").map(SiteId::new),
        fields.text("reason"),
        fields.findDate("declaredOn"),
        fields.findText("correctiveEvent"));
  }

  /** The members of one object; each is taken once, and none may be left. */
  private static final class Fields {
    private final Map<String, Object> members;

    Fields(Map<String, Object> members) {
      this.members = new HashMap<>(members);
    }

    String text(String key) {
      return findText(key)
          .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is missing"));
    }

    Optional<String> findText(String key) {
      return Optional.ofNullable((String) members.remove(key));
    }

    Optional<BigDecimal> findNumber(String key) {
      return Optional.ofNullable((BigDecimal) members.remove(key));
    }

    BigDecimal number(String key) {
      return findNumber(key)
          .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is missing"));
    }

    Optional<LocalDate> findDate(String key) {
      return findText(key).map(LocalDate::parse);
    }

    boolean flag(String key) {
      Object value = members.remove(key);
      return value != null && (Boolean) value;
    }

    @SuppressWarnings("unchecked")
    Map<String, String> map(String key) {
      Object value = members.remove(key);
      Map<String, String> copy = new HashMap<>();
      if (value != null) {
        ((Map<String, Object>) value).forEach((name, text) -> copy.put(name, (String) text));
      }
      return copy;
    }

    @SuppressWarnings("unchecked")
    <T> List<T> list(String key, Function<Fields, T> read) {
      Object value = members.remove(key);
      List<T> items = new ArrayList<>();
      if (value != null) {
        for (Object item : (List<Object>) value) {
          Fields fields = new Fields((Map<String, Object>) item);
          items.add(read.apply(fields));
          fields.done();
        }
      }
      return items;
    }

    void done() {
      if (!members.isEmpty()) {
        throw new IllegalArgumentException("unknown members " + members.keySet());
      }
    }
  }
}
