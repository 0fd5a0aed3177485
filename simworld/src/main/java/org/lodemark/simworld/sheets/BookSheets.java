package org.lodemark.simworld.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.ledger.sheets.SheetKind;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.EventLine;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.simworld.world.World;

/** The four sheets of a trader's books, as {@code lodemark capture} reads them. */
final class BookSheets {
  private static final String NOTE = "note";

  private BookSheets() {}

  static void write(World world, Path folder) throws IOException {
    try (Csv sheet = new Csv(folder.resolve("sites.csv"), columns(SheetKind.SITES, NOTE))) {
      world.sites().forEach(site -> sheet.row(site(site)));
    }
    Map<String, ZoneId> zones = new HashMap<>();
    world.sites().forEach(site -> zones.put(site.id().id(), site.zone()));
    try (Csv sheet = new Csv(folder.resolve("movements.csv"), columns(SheetKind.MOVEMENTS))) {
      for (EventStatement event : world.events()) {
        ZoneId zone = zones.get(event.site().id());
        if (zone == null) {
          throw new IllegalStateException("no such site: " + event.site());
        }
        sheet.row(event(event, zone));
      }
    }
    try (Csv sheet = new Csv(folder.resolve("documents.csv"), columns(SheetKind.DOCUMENTS))) {
      world.documents().forEach(document -> sheet.row(document(document)));
    }
    try (Csv sheet = new Csv(folder.resolve("assays.csv"), columns(SheetKind.ASSAYS))) {
      world.assays().forEach(assay -> sheet.row(assay(assay)));
    }
  }

  private static List<String> columns(SheetKind kind, String... more) {
    List<String> columns = new ArrayList<>();
    kind.columns().forEach(column -> columns.add(column.name()));
    columns.addAll(List.of(more));
    return columns;
  }

  /** A simulated site has at most one audit and one licence, and so one row. */
  private static Map<String, String> site(SiteStatement site) {
    Words words = new Words()
        .put("id", site.id().id())
        .put("name", site.name())
        .word("kind", site.kind())
        .put("country", site.countryIso3())
        .put("lat", site.latitudeDegrees())
        .put("lon", site.longitudeDegrees())
        .put("operator", site.operator())
        .word("custodyModel", site.model())
        .put("segregatedBy", site.segregatedBy())
        .put("capacityLoTpa", site.capacityLoTpa())
        .put("capacityHiTpa", site.capacityHiTpa())
        .put("recoveryLo", site.recoveryLo())
        .put("recoveryHi", site.recoveryHi())
        .put("timeZone", site.zone().getId())
        .put("currency", site.currency())
        .put("massUnit", site.unit().toString())
        .put(NOTE, site.extras().getOrDefault(NOTE, ""));
    site.audits()
        .forEach(audit -> words
            .put("custodyAuditor", audit.auditor())
            .put("custodyScheme", audit.scheme())
            .put("custodyFrom", audit.covers().first().toString())
            .put("custodyTo", audit.covers().last().toString()));
    site.licences()
        .forEach(licence -> words
            .put("licenceId", licence.id())
            .put("licenceFrom", licence.from())
            .put("licenceTo", licence.to()));
    return words.cells();
  }

  private static Map<String, String> event(EventStatement event, ZoneId zone) {
    EventLine line = event.line();
    Words words = new Words()
        .time(line.time(), zone)
        .put("event", event.eventId())
        .put("action", line.action().name())
        .put("lot", line.lot())
        .put("sourceLot", line.sourceLot())
        .put("site", event.site().id())
        .put("counterparty", line.counterparty())
        .mass("massKg", line.wetGrams())
        .percent("moisturePct", line.moisture())
        .percent("gradePct", line.grade())
        .put("form", line.form())
        .put("declaredOrigin", line.declaredOriginIso3())
        .put("document", line.document())
        .put("price", line.price());
    if (line.homogeneous() && line.action() == Action.OUTPUT) {
      words.put("homogeneous", "yes");
    }
    if (line.declaredOriginBasis() != OriginBasis.UNKNOWN) {
      words.word("declaredOriginBasis", line.declaredOriginBasis());
    }
    if (line.scaleSdGrams() > 0) {
      words.mass("scaleSdKg", line.scaleSdGrams());
    }
    line.details().forEach(words::put);
    return words.cells();
  }

  private static Map<String, String> document(DocumentStatement document) {
    Words words = new Words()
        .put("id", document.id())
        .put("type", document.type())
        .put("issuer", document.issuer())
        .put("issuedOn", document.issuedOn())
        .put("validTo", document.validTo())
        .put("covers", document.covers())
        .put("sha256", document.sha256());
    document.massGrams().ifPresent(grams -> words.mass("massKg", grams));
    return words.cells();
  }

  private static Map<String, String> assay(AssayStatement assay) {
    return new Words()
        .put("lot", assay.lot().uri())
        .put("laboratory", assay.laboratory())
        .put("date", assay.date())
        .put("element", assay.element())
        .put("value", assay.value())
        .put("unit", assay.unit())
        .put("method", assay.method())
        .put("detectionLimit", assay.detectionLimit())
        .cells();
  }
}
