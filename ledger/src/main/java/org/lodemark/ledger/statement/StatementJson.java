package org.lodemark.ledger.statement;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Statements as canonical JSON: keys in one order, what is absent left out, decimals plain and
 * without trailing zeros, UTF-8. One statement has one text, and the SHA-256 of that text is its
 * identity. docs/statement-format.md lists the keys.
 */
public final class StatementJson {
  /** A statement is one event at most; this bounds what one may hold. */
  public static final int MOST_BYTES = 16 << 20;

  static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(16)
          .maxStringLength(1 << 16)
          .maxNumberLength(64)
          .maxDocumentLength(MOST_BYTES)
          .build())
      .build();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
  private final MessageDigest sha256;

  /** A writer with a buffer of its own; for one thread. */
  public StatementJson() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The canonical text. */
  public byte[] write(Statement statement) {
    bytes.reset();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      switch (statement) {
        case SiteStatement site -> site(json, site);
        case EventStatement event -> event(json, event);
        case DocumentStatement document -> document(json, document);
        case AssayStatement assay -> assay(json, assay);
        case CorrectionStatement correction -> correction(json, correction);
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** SHA-256, 32 bytes. */
  public byte[] hash(byte[] canonical) {
    return sha256.digest(canonical);
  }

  /**
   * Reads a statement back.
   *
   * @throws IllegalArgumentException saying what of the text is not a statement
   */
  public static Statement read(byte[] canonical) {
    return new StatementReader(JSON.createParser(ObjectReadContext.empty(), canonical)).read();
  }

  private static void site(JsonGenerator json, SiteStatement site) {
    json.writeStringProperty("kind", "site");
    json.writeStringProperty("id", site.id().id());
    json.writeStringProperty("name", site.name());
    json.writeStringProperty("does", site.kind().name());
    json.writeStringProperty("country", site.countryIso3());
    number(json, "latitudeDegrees", site.latitudeDegrees());
    number(json, "longitudeDegrees", site.longitudeDegrees());
    text(json, "operator", site.operator());
    json.writeStringProperty("custodyModel", site.model().name());
    if (!site.audits().isEmpty()) {
      json.writeArrayPropertyStart("audits");
      site.audits().forEach(audit -> {
        json.writeStartObject();
        json.writeStringProperty("auditor", audit.auditor());
        json.writeStringProperty("scheme", audit.scheme());
        json.writeStringProperty("from", audit.covers().first().toString());
        json.writeStringProperty("to", audit.covers().last().toString());
        json.writeEndObject();
      });
      json.writeEndArray();
    }
    text(json, "segregatedBy", site.segregatedBy());
    number(json, "capacityLoTpa", site.capacityLoTpa());
    number(json, "capacityHiTpa", site.capacityHiTpa());
    number(json, "recoveryLo", site.recoveryLo());
    number(json, "recoveryHi", site.recoveryHi());
    if (!site.licences().isEmpty()) {
      json.writeArrayPropertyStart("licences");
      site.licences().forEach(licence -> {
        json.writeStartObject();
        json.writeStringProperty("id", licence.id());
        date(json, "from", licence.from());
        date(json, "to", licence.to());
        json.writeEndObject();
      });
      json.writeEndArray();
    }
    json.writeStringProperty("timeZone", site.zone().getId());
    json.writeStringProperty("dateOrder", site.dateOrder().name());
    text(json, "currency", site.currency());
    json.writeStringProperty("massUnit", site.unit().toString());
    map(json, "extras", site.extras());
  }

  private static void event(JsonGenerator json, EventStatement event) {
    json.writeStringProperty("kind", "event");
    json.writeStringProperty("type", event.type().epcisName());
    json.writeStringProperty("site", event.site().id());
    text(json, "event", event.eventId());
    if (event.copy() > 1) {
      json.writeNumberProperty("copy", event.copy());
    }
    line(json, event.line());
  }

  private static void line(JsonGenerator json, EventLine line) {
    json.writeStringProperty("action", line.action().name());
    json.writeStringProperty("date", line.time().date().toString());
    json.writeStringProperty("from", line.time().earliest().toString());
    if (!line.time().isExact()) {
      json.writeStringProperty("to", line.time().latest().toString());
    }
    text(json, "lot", line.lot().map(Object::toString));
    text(json, "sourceLot", line.sourceLot().map(Object::toString));
    text(json, "counterparty", line.counterparty().map(Object::toString));
    json.writeNumberProperty("wetGrams", line.wetGrams());
    if (line.scaleSdGrams() > 0) {
      json.writeNumberProperty("scaleSdGrams", line.scaleSdGrams());
    }
    number(json, "moisture", line.moisture());
    number(json, "grade", line.grade());
    text(json, "form", line.form());
    if (line.homogeneous()) {
      json.writeBooleanProperty("homogeneous", true);
    }
    text(json, "declaredOrigin", line.declaredOriginIso3());
    if (line.declaredOriginIso3().isPresent()
        || line.declaredOriginBasis() != OriginBasis.UNKNOWN) {
      json.writeStringProperty("declaredOriginBasis", line.declaredOriginBasis().name());
    }
    text(json, "document", line.document());
    number(json, "price", line.price());
    text(json, "currency", line.currency());
    map(json, "details", line.details());
    map(json, "extras", line.extras());
  }

  private static void document(JsonGenerator json, DocumentStatement document) {
    json.writeStringProperty("kind", "document");
    json.writeStringProperty("id", document.id());
    json.writeStringProperty("type", document.type());
    text(json, "issuer", document.issuer());
    date(json, "issuedOn", document.issuedOn());
    date(json, "validTo", document.validTo());
    if (document.massGrams().isPresent()) {
      json.writeNumberProperty("massGrams", document.massGrams().get());
    }
    text(json, "covers", document.covers());
    text(json, "sha256", document.sha256());
    map(json, "extras", document.extras());
  }

  private static void assay(JsonGenerator json, AssayStatement assay) {
    json.writeStringProperty("kind", "assay");
    json.writeStringProperty("lot", assay.lot().uri());
    text(json, "laboratory", assay.laboratory());
    date(json, "date", assay.date());
    json.writeStringProperty("element", assay.element());
    number(json, "value", assay.value());
    json.writeStringProperty("unit", assay.unit());
    text(json, "method", assay.method());
    number(json, "detectionLimit", assay.detectionLimit());
    map(json, "extras", assay.extras());
  }

  private static void correction(JsonGenerator json, CorrectionStatement correction) {
    json.writeStringProperty("kind", "correction");
    json.writeStringProperty("event", correction.event());
    text(json, "site", correction.site().map(SiteId::id));
    json.writeStringProperty("reason", correction.reason());
    date(json, "declaredOn", correction.declaredOn());
    text(json, "correctiveEvent", correction.correctiveEvent());
  }

  private static void text(JsonGenerator json, String key, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(key, value.get());
    }
  }

  private static void date(JsonGenerator json, String key, Optional<? extends Temporal> value) {
    if (value.isPresent()) {
      json.writeStringProperty(key, value.get().toString());
    }
  }

  private static void number(JsonGenerator json, String key, Optional<BigDecimal> value) {
    if (value.isPresent()) {
      json.writeName(key);
      json.writeNumber(plain(value.get()));
    }
  }

  /** 45.50 and 45.5 are one number, and have one text. */
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static void map(JsonGenerator json, String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      json.writeObjectPropertyStart(key);
      values.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
  }
}
