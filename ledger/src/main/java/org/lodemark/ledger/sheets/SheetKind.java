package org.lodemark.ledger.sheets;

import static org.lodemark.ledger.sheets.ColumnSpec.optional;
import static org.lodemark.ledger.sheets.ColumnSpec.required;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sheets that are read. A sheet is known by its columns, whatever it is called. */
public enum SheetKind {
  SITES(
      "sites",
      "Places where metal is won, kept, changed or handed over. Two audits or licences of one site"
          + " are two rows with its id.",
      List.of(
          required("id", "what the movements call it"),
          optional("name", "in words"),
          required(
              "kind",
              "mine, trader, concentrator, smelter, refinery, terminal, warehouse or plant"),
          required("country", "name or ISO code"),
          optional("lat", "degrees north; drawn, never computed with", "latitude"),
          optional("lon", "degrees east", "longitude", "lng"),
          optional("operator", "who runs it"),
          optional(
              "custodyModel",
              "identity-preserved, segregated, controlled-blending, mass-balance, book-and-claim"
                  + " (ISO 22095); empty: unknown"),
          optional("custodyAuditor", "who found that model kept; without an audit it is a claim"),
          optional("custodyScheme", "by which standard"),
          optional("custodyFrom", "first day the audit speaks for"),
          optional("custodyTo", "last day the audit speaks for"),
          optional(
              "segregatedBy",
              "of a segregated site: the movements' column whose value it keeps apart; empty: the"
                  + " declared origin"),
          optional("capacityLoTpa", "contained metal it can put out in a year, t, low end"),
          optional("capacityHiTpa", "the same, high end"),
          optional("recoveryLo", "contained metal out per contained metal in, 0 to 1, low end"),
          optional("recoveryHi", "the same, high end"),
          optional("licenceId", "its licence", "licenseId"),
          optional("licenceFrom", "valid from", "licenseFrom"),
          optional("licenceTo", "valid until", "licenseTo"),
          optional("timeZone", "of its clock, like Asia/Karachi; empty: UTC"),
          optional("currency", "of its prices, ISO 4217"),
          optional(
              "massUnit",
              "it weighs in: kg, t, lb, g, or its own with the kilograms, like maund=40; empty: kg"),
          optional("dateFormat", "of its dates: dd/mm/yyyy, mm/dd/yyyy or yyyy-mm-dd"))),
  MOVEMENTS(
      "movements",
      "One row for each quantity that was won, sent, received, put in, taken out, counted or lost."
          + " Rows with one event are one transformation or stocktake.",
      List.of(
          required("time", "when: 2025-03-31, 2025-03-31 14:30, or as the site writes dates"),
          optional("event", "id that the rows of one transformation have in common"),
          required("action", "MINE, SHIP, RECEIVE, INPUT, OUTPUT, COUNT or LOSS"),
          optional("lot", "the lot; empty only for a count or loss of the whole stock"),
          optional("sourceLot", "of a receipt: what the sender called the lot"),
          required("site", "id of the site it happened at"),
          optional("counterparty", "id of the site it went to, or came from"),
          required("massKg", "as weighed (wet), in the site's mass unit", "mass"),
          optional("moisturePct", "water, per cent of the wet mass, measured", "moisture"),
          optional("gradePct", "metal, per cent of the dry mass, measured", "grade"),
          optional("form", "how it is sold; grade and moisture not measured are its range"),
          optional("homogeneous", "of an output: yes if melted, milled or cast together"),
          optional("declaredOrigin", "the country somebody declared"),
          optional("declaredOriginBasis", "mined, processed, customs; empty: unknown"),
          optional("document", "number of the transport document, the same on both sides"),
          optional("tag", "of the bag or drum"),
          optional("seal", "its number"),
          optional("vehicle", "its plate"),
          optional("owner", "whose metal it is"),
          optional("price", "per what priceBasis says, in the site's currency"),
          optional("priceBasis", "what the price is per, like t wet or t contained"),
          optional(
              "scaleSdKg", "standard error of the scale, in the site's mass unit", "scaleSd"))),
  DOCUMENTS(
      "documents",
      "Papers that go with the metal.",
      List.of(
          required("id", "its number, as movements name it"),
          required(
              "type",
              "royalty receipt, transport permit, goods declaration, bill of lading, certificate of"
                  + " origin"),
          optional("issuer", "who issued it"),
          optional("issuedOn", "when"),
          optional("validTo", "until when it may be used"),
          optional("massKg", "the mass it covers, kg"),
          optional("covers", "what it covers, in its words"),
          optional("sha256", "of the scanned file"))),
  ASSAYS(
      "assays",
      "Measurements of a laboratory.",
      List.of(
          required("lot", "the lot sampled"),
          optional("laboratory", "who measured", "lab"),
          optional("date", "when"),
          required("element", "symbol, or moisture"),
          required("value", "in unit; <0.01 when below that limit"),
          optional("unit", "%, ppm, g/t or ppb; empty: %"),
          optional("method", "how"),
          optional("detectionLimit", "in unit"))),
  CORRECTIONS(
      "corrections",
      "Events that were stated wrongly. They stay kept and count no more; state what is right as a"
          + " new event.",
      List.of(
          required(
              "event", "id of the wrong event; of one without id, where it stands: file.csv:12"),
          optional("site", "the event's site; needed with an id"),
          required("reason", "why it is wrong"),
          optional("declaredOn", "when that was found"),
          optional("correctiveEvent", "id of the event that takes its place")));

  private final String title;
  private final String note;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of records
  private final List<ColumnSpec> columns;

  SheetKind(String title, String note, List<ColumnSpec> columns) {
    this.title = title;
    this.note = note;
    this.columns = columns;
  }

  public String title() {
    return title;
  }

  public String note() {
    return note;
  }

  public List<ColumnSpec> columns() {
    return columns;
  }

  /** The sort of a sheet that has all required columns of it; of several the one with most. */
  static Optional<SheetKind> find(List<String> header) {
    Set<String> keys = header.stream().map(ColumnSpec::key).collect(Collectors.toSet());
    return Arrays.stream(values())
        .filter(kind -> kind.columns.stream()
            .filter(ColumnSpec::required)
            .allMatch(column -> isIn(column, keys)))
        .max(java.util.Comparator.comparingLong(
            kind -> kind.columns.stream().filter(column -> isIn(column, keys)).count()));
  }

  private static boolean isIn(ColumnSpec column, Set<String> keys) {
    return keys.contains(ColumnSpec.key(column.name()))
        || column.aliases().stream().map(ColumnSpec::key).anyMatch(keys::contains);
  }

  /** The sort a sheet comes nearest to, and the required columns it lacks; for a message. */
  static String nearest(List<String> header) {
    Set<String> keys = header.stream().map(ColumnSpec::key).collect(Collectors.toSet());
    SheetKind best = Arrays.stream(values())
        .max(java.util.Comparator.comparingLong(
            kind -> kind.columns.stream().filter(column -> isIn(column, keys)).count()))
        .orElseThrow();
    String missing = best.columns.stream()
        .filter(ColumnSpec::required)
        .filter(column -> !isIn(column, keys))
        .map(ColumnSpec::name)
        .collect(Collectors.joining(", "));
    if (best.columns.stream().noneMatch(column -> isIn(column, keys))) {
      return "none of its columns is known here";
    }
    return "to be a sheet of " + best.title + " it lacks: " + missing;
  }
}
