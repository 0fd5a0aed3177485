package org.lodemark.ledger.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.custody.LotId;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DateOrder;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.MassUnit;
import org.lodemark.ledger.statement.Statement;

/** Rows of documents and of assays. */
final class PaperRows {
  private static final Set<String> UNITS = Set.of("%", "ppm", "ppb", "g/t");

  private final Context context;

  PaperRows(Context context) {
    this.context = context;
  }

  Optional<Statement> document(RowView row) {
    DateOrder order = context.commonDateOrder();
    Optional<String> id = row.requiredValue("id", MovementRows::id);
    Optional<String> type = row.required("type");
    Optional<LocalDate> issuedOn = row.day("issuedOn", order);
    Optional<LocalDate> validTo = row.day("validTo", order);
    Optional<Long> mass = MovementRows.grams(row, "massKg", MassUnit.KILOGRAM);
    if (issuedOn.isPresent() && validTo.isPresent() && validTo.get().isBefore(issuedOn.get())) {
      row.problem("validTo", validTo.get() + " is before issuedOn, " + issuedOn.get());
    }
    Optional<String> hash = row.value("sha256", PaperRows::hash);
    Optional<String> issuer = row.text("issuer");
    Optional<String> covers = row.text("covers");
    Map<String, String> extras = row.extras();
    if (row.isWrong() || id.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new DocumentStatement(
        id.get(), type.get(), issuer, issuedOn, validTo, mass, covers, hash, extras));
  }

  private static String hash(String text) {
    String hex = text.toLowerCase(Locale.ROOT);
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "\"" + RowView.shortened(text) + "\": 64 hexadecimal digits, as sha256sum prints them");
    }
    return hex;
  }

  Optional<Statement> assay(RowView row) {
    Optional<LotId> lot = row.requiredValue("lot", LotId::new);
    Optional<String> element = row.required("element");
    Optional<String> shown = row.required("value");
    Optional<String> unit = row.value("unit", PaperRows::unit);
    boolean below = shown.isPresent() && shown.get().startsWith("<");
    Optional<BigDecimal> value =
        below ? row.value("value", text -> number(text.substring(1))) : row.number("value");
    Optional<BigDecimal> limit = row.number("detectionLimit");
    Optional<LocalDate> date = row.day("date", context.commonDateOrder());
    Optional<String> laboratory = row.text("laboratory");
    Optional<String> method = row.text("method");
    Map<String, String> extras = row.extras();
    boolean percent = unit.orElse("%").equals("%");
    if (value.isPresent()
        && (value.get().signum() < 0
            || (percent && value.get().compareTo(BigDecimal.valueOf(100)) > 0))) {
      row.problem(
          "value",
          value.get().toPlainString() + " " + unit.orElse("%")
              + ": from 0, and at most 100 per cent");
    }
    if (row.isWrong() || lot.isEmpty() || element.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new AssayStatement(
        lot.get(),
        laboratory,
        date,
        element.get(),
        below ? Optional.empty() : value,
        unit.orElse("%"),
        method,
        below && limit.isEmpty() ? value : limit,
        extras));
  }

  private static BigDecimal number(String text) {
    return new NumberText()
        .read(text, 0, "")
        .orElseThrow(() -> new IllegalArgumentException("\"<" + text + "\": not a number"));
  }

  private static String unit(String text) {
    String key = text.toLowerCase(Locale.ROOT).replace("pct", "%");
    if (!UNITS.contains(key)) {
      throw new IllegalArgumentException("\"" + RowView.shortened(text) + "\": %, ppm, ppb or g/t");
    }
    return key;
  }
}
