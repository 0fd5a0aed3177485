package org.lodemark.report.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.origin.verify.Verification;
import org.lodemark.report.Csv;
import org.lodemark.report.Json;
import org.lodemark.report.text.Style;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown of verifications made by hand. */
class VerifyReportTest {
  private static VerifyReport report(Verification answer) {
    return VerifyReports.of(answer, VerifyReportExtras.NONE);
  }

  private static String text(Verification answer, int width) {
    return VerifyText.of(report(answer), new Style(width, false, false));
  }

  private static String flat(Verification answer) {
    return text(answer, 100).replaceAll("\\s+", " ");
  }

  @Test
  void thePartsStandInTheirOrderUnderTheHeadline() {
    String text = text(Claims.one("L-1", Verdict.DOUBTFUL), 100);
    assertThat(text).startsWith("Lot L-1: DOUBTFUL (rule-of-test)");
    assertThat(text)
        .containsSubsequence(
            "1. What was declared",
            "2. Shares",
            "3. What is possible",
            "4. Evidence",
            "5. Verdict",
            "Request to the supplier");
  }

  @Test
  void boundsAreRoundedOutwards() {
    // 12.349 % down, 30.001 and 45.671 % up.
    assertThat(flat(Claims.one("L-1", Verdict.UNPROVEN)))
        .contains("the lot, 50 t 12.3 30.1 45.7 exact")
        .contains("at least 0.0 %, at most 15.7 %");
  }

  @Test
  void nothingAtMostIsNotLessThanNothing() {
    assertThat(VerifyWords.most(0)).isEqualTo("0.0");
    assertThat(VerifyWords.most(1e-6)).isEqualTo("0.1");
    assertThat(VerifyWords.least(0.9999)).isEqualTo("99.9");
  }

  @Test
  void everyRatioSaysOnWhatItWasCalibratedAndNoneIsAProbability() {
    for (Verdict verdict : Verdict.values()) {
      String words = flat(Claims.one("L-1", verdict));
      assertThat(words)
          .contains(Verification.CONDITION, "calibrated on simulated worlds only")
          .doesNotContain("robability of");
    }
  }

  @Test
  void testsThatWereNotMadeAreToldApartFromThoseThatFoundNothing() {
    assertThat(flat(Claims.one("L-1", Verdict.UNPROVEN)))
        .contains("F1 fingerprint: no reference. No samples.")
        .contains("P1 price: not applicable. No prices.")
        .contains("need: B2. That speaks for nobody.")
        .contains("strength 0.4")
        .contains("reaches 31.0 % of the lot's metal, pro rata; rows books.csv:7");
  }

  @Test
  void bordersAreToldWithTheEvidenceAndWeighNothing() {
    Verification answer = Claims.one("L-1", Verdict.UNPROVEN);
    assertThat(text(answer, 100))
        .containsSubsequence(
            "4. Evidence", "Borders and the ways", "A pass is reported", "5. Verdict");
    assertThat(flat(answer)).contains("no findings; they weigh nothing (log LR 0)");
    JsonNode border =
        JsonMapper.shared().readTree(Json.of(report(answer))).get("borders").get(0);
    assertThat(border.get("kind").asString()).isEqualTo("closed");
    assertThat(border.get("logLr").asDouble()).isZero();
    assertThat(border.get("sentence").asString()).startsWith("A pass is reported");
  }

  @Test
  void ofSeveralTheJointAnswerLeadsAndTheWorstLotIsFirst() {
    String text = flat(Claims.exporter(List.of(
        Claims.lot("good", Verdict.SUPPORTED, true, false),
        Claims.lot("bad", Verdict.CONTRADICTED, true, true),
        Claims.lot("open", Verdict.UNPROVEN, false, false))));
    assertThat(text)
        .startsWith(
            "What left trader-q in 2025-Q1, 3 lots: 1 CONTRADICTED, 1 UNPROVEN, 1 SUPPORTED;"
                + " together UNPROVEN (set-rule)")
        .containsSubsequence("! bad CONTRADICTED", "open UNPROVEN", "good SUPPORTED")
        .contains("3 lots together", "Nobody declared where this lot was mined", "exact, hull")
        .contains("It is no bound", "2 lots left aside");
  }

  @Test
  void twoShipmentsOfOneLotHaveEachItsOwnMassAndVerdict() {
    LotVerification lot = Claims.lot("a", Verdict.UNPROVEN, true, false);
    Verification answer =
        Claims.exporter(List.of(lot, Claims.shipped(lot, 20_000_000, Verdict.DOUBTFUL)));
    assertThat(flat(answer))
        .containsSubsequence("! a DOUBTFUL 20 t", "a UNPROVEN 50 t")
        .containsSubsequence(
            "Lot a: DOUBTFUL 20 t of contained metal", "Lot a: UNPROVEN 50 t of contained metal");
    assertThat(Csv.of(VerifySheets.of(report(answer))))
        .contains("verdicts,lot,a,UNPROVEN,rule-of-test,So it is.,50000000")
        .contains("verdicts,lot,a,DOUBTFUL,rule-of-test,So it is.,20000000");
  }

  @Test
  void aRefusedJointBoundSaysWhy() {
    var lots = List.of(Claims.lot("a", Verdict.UNPROVEN, true, false));
    Verification answer = Claims.of(
        new Verification.Scope.SomeLots(List.of(lots.getFirst().lot())),
        lots,
        Optional.of("One is in the other."));
    assertThat(flat(answer)).contains("No joint bound for not BOL: One is in the other.");
    assertThat(Json.of(report(answer))).contains("\"joint\" : null");
  }

  @Test
  void noLineIsWiderThanThePageWhateverTheRecordsHold() {
    for (int width : new int[] {80, 100}) {
      for (Verification answer : List.of(
          Claims.one(Claims.HOSTILE, Verdict.DOUBTFUL),
          Claims.exporter(List.of(Claims.lot(Claims.HOSTILE, Verdict.DOUBTFUL, true, true))))) {
        String text = text(answer, width);
        assertThat(text.lines()).allMatch(line -> line.length() <= width);
        assertThat(text).doesNotContain("\u202e", "\u001b");
      }
    }
  }

  @Test
  void thePageHoldsTextOnlyAndEndsWithTheRequest() {
    String html =
        VerifyHtml.of(report(Claims.one(Claims.HOSTILE, Verdict.DOUBTFUL)), Optional.empty());
    assertThat(html)
        .doesNotContain("<script", "<b>", "\u202e", "src=\"", "href=", "url(http", "@import")
        .contains("&lt;script&gt;", "default-src 'none'", "prefers-color-scheme: dark", "@page")
        .contains("class=\"verdict doubtful\">DOUBTFUL");
    assertThat(html.substring(html.indexOf("class=\"sheet\"")))
        .contains("Request to the supplier", "Send the count.")
        .doesNotContain("What this rests on");
  }

  @Test
  void theKeysOfTheContractAreThereWithTheirTypes() {
    JsonNode json = JsonMapper.shared()
        .readTree(Json.of(
            report(Claims.exporter(List.of(Claims.lot("a", Verdict.DOUBTFUL, true, false))))));
    JsonNode set = json.get("sets").get(0);
    assertThat(set.get("set").asString()).isEqualTo("not BOL");
    JsonNode lot = set.get("lots").get(0);
    assertThat(lot.get("declaredOrigin").asString()).isEqualTo("BOL");
    assertThat(lot.get("massGrams").asLong()).isEqualTo(50_000_000);
    for (String key : List.of("minShare", "maxShareKnown", "maxShare", "screenMaxShare")) {
      assertThat(lot.get(key).isNumber()).as(key).isTrue();
    }
    JsonNode joint = set.get("joint");
    for (String key :
        List.of("massGrams", "minGrams", "maxGrams", "minShare", "maxShareKnown", "maxShare")) {
      assertThat(joint.get(key).isNumber()).as(key).isTrue();
    }
    assertThat(joint.get("method").asString()).isEqualTo("exact");
    JsonNode cut = joint.get("cutMax").get(0);
    assertThat(cut.get("kind").asString()).isEqualTo("transfer");
    assertThat(cut.get("site").asString()).isEqualTo("trader-q");
    assertThat(cut.get("time").asString()).isEqualTo("2025-03-01");
    assertThat(cut.get("massGrams").asLong()).isEqualTo(9_000_000);
    assertThat(joint.get("cutMin").isArray()).isTrue();
    assertThat(set.get("unknown").get("maxShare").asDouble()).isEqualTo(0.1567);
    assertThat(json.get("verdicts").get(0).get("scope").asString()).isEqualTo("set");
    assertThat(json.get("verdicts").get(0).get("lot").isNull()).isTrue();
    JsonNode verdict = json.get("verdicts").get(1);
    assertThat(verdict.get("verdict").asString()).isEqualTo("DOUBTFUL");
    assertThat(verdict.get("rule").asString()).isEqualTo("rule-of-test");
    JsonNode evidence = verdict.get("evidence").get(0);
    assertThat(evidence.get("test").asString()).isEqualTo("B1");
    assertThat(evidence.get("finding").isString()).isTrue();
    assertThat(evidence.get("logLr").asDouble()).isEqualTo(1.25);
    assertThat(evidence.get("events").get(0).get("row").asLong()).isEqualTo(7);
    JsonNode help = verdict.get("wouldHelp").get(0);
    assertThat(help.get("what").asString()).isEqualTo("weight-count");
    assertThat(help.get("gain").get(0).asDouble()).isEqualTo(0.05);
    assertThat(help.get("gain").get(1).asDouble()).isEqualTo(0.2);
    assertThat(json.get("request").get("items").get(0).get("gain").get(0).isNull())
        .isTrue();
  }

  @Test
  void tablesHoldTheSameAndAnUnknownIsAnEmptyCell() {
    String csv = Csv.of(VerifySheets.of(report(Claims.one("L-1", Verdict.DOUBTFUL))));
    assertThat(csv)
        .startsWith("table,scope,lot,verdict,rule")
        .contains("verdicts,lot,L-1,DOUBTFUL,rule-of-test,So it is.,50000000,BOL,0.12349,0.30001,"
            + "0.45671,1.25,calibrated on simulated worlds only,B1 unexplained inflow")
        .contains("request,trader-q,trader-q,Send the count.,it narrows,,,books.csv:7");
  }
}
