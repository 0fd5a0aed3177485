package org.lodemark.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;

/** Statements as canonical text, and back. */
class StatementJsonTest {
  private static final String RECEIPT = """
      {"kind":"event","type":"ObjectEvent","site":"trader","event":"E-1","action":"RECEIVE",\
      "date":"2025-02-05","from":"2025-02-05T05:30:00Z","lot":"Q-1","sourceLot":"A-1",\
      "counterparty":"mine","wetGrams":19950000,"scaleSdGrams":20000,"moisture":0.04,\
      "grade":0.42,"form":"ore","declaredOrigin":"PAK","declaredOriginBasis":"MINED",\
      "document":"TP-101","price":310000,"currency":"PKR","details":{"vehicle":"QTA-1234"},\
      "extras":{"a":"1","b":"é"}}""";

  private static String text(Statement statement) {
    return new String(new StatementJson().write(statement), StandardCharsets.UTF_8);
  }

  private static Statement read(String text) {
    return StatementJson.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static EventStatement receipt(String moisture, Map<String, String> extras) {
    return new EventStatement(
        new SiteId("trader"),
        Optional.of("E-1"),
        1,
        new EventLine(
            Action.RECEIVE,
            EventTime.at(Instant.parse("2025-02-05T05:30:00Z"), ZoneId.of("Asia/Karachi")),
            Optional.of(new LotId("Q-1")),
            Optional.of(new LotId("A-1")),
            Optional.of(new SiteId("mine")),
            19_950_000,
            20_000,
            Optional.of(new BigDecimal(moisture)),
            Optional.of(new BigDecimal("0.4200")),
            Optional.of("ore"),
            false,
            Optional.of("PAK"),
            OriginBasis.MINED,
            Optional.of("TP-101"),
            Optional.of(new BigDecimal("310000.00")),
            Optional.of("PKR"),
            Map.of("vehicle", "QTA-1234"),
            extras));
  }

  @Test
  void aStatementHasOneTextWithItsKeysInOneOrder() {
    assertThat(text(receipt("0.04", Map.of("b", "é", "a", "1")))).isEqualTo(RECEIPT);
    Map<String, String> other = new LinkedHashMap<>();
    other.put("b", "é");
    other.put("a", "1");
    assertThat(text(receipt("0.0400", other))).isEqualTo(RECEIPT);
    assertThat(receipt("0.0400", other)).isEqualTo(receipt("0.04", Map.of("a", "1", "b", "é")));
  }

  @Test
  void aNumberIsWrittenOutAndNeverAsAPower() {
    assertThat(text(receipt("0.0000001", Map.of()))).contains("\"moisture\":0.0000001,");
    assertThat(text(receipt("0.000", Map.of()))).contains("\"moisture\":0,");
  }

  @Test
  void itsHashIsSha256OfThatText() throws Exception {
    byte[] expected =
        MessageDigest.getInstance("SHA-256").digest(RECEIPT.getBytes(StandardCharsets.UTF_8));
    StatementJson json = new StatementJson();
    assertThat(json.hash(json.write(receipt("0.04", Map.of("a", "1", "b", "é")))))
        .isEqualTo(expected);
  }

  @Test
  void theTextIsReadBackWhateverTheOrderOfItsKeysAndItsBlanks() {
    assertThat(read(RECEIPT)).isEqualTo(receipt("0.04", Map.of("a", "1", "b", "é")));
    String shuffled = RECEIPT
        .replace("\"kind\":\"event\",", "")
        .replace("0.04,", " 0.0400 ,")
        .replace("}}", "} , \"kind\" : \"event\" }");
    assertThat(text(read(shuffled))).isEqualTo(RECEIPT);
  }

  @Test
  void aThousandStatementsMadeAtRandomComeBackAsTheyWere() {
    Random random = new Random(20250205);
    for (int i = 0; i < 1000; i++) {
      Statement statement = RandomStatements.next(random);
      byte[] body = new StatementJson().write(statement);
      assertThat(StatementJson.read(body)).isEqualTo(statement);
      assertThat(new StatementJson().write(StatementJson.read(body))).isEqualTo(body);
    }
  }

  @Test
  void aSiteWithAllItsPartsComesBack() {
    SiteStatement site = new SiteStatement(
        new SiteId("mine-a"),
        "Mine \"A\"\n\u2028 \uD83D\uDE00",
        Site.Kind.MINE,
        "PAK",
        Optional.of(new BigDecimal("30.5")),
        Optional.of(new BigDecimal("-67.25")),
        Optional.of("Example"),
        CustodyModel.SEGREGATED,
        List.of(new CustodyAudit(
            "Ada", "S", new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2025, 1, 31)))),
        Optional.of("owner"),
        Optional.of(new BigDecimal("100")),
        Optional.of(new BigDecimal("120.5")),
        Optional.of(new BigDecimal("0.8")),
        Optional.of(new BigDecimal("0.95")),
        List.of(new SiteStatement.Licence(
            "L-1", Optional.empty(), Optional.of(LocalDate.of(2026, 1, 1)))),
        ZoneId.of("Asia/Karachi"),
        DateOrder.DAY_FIRST,
        Optional.of("PKR"),
        new MassUnit("maund", new BigDecimal("37.3240")),
        Map.of("x", "y"));
    assertThat(read(text(site))).isEqualTo(site);
    assertThat(text(site))
        .contains("\"massUnit\":\"maund=37.324\"")
        .contains("\"capacityLoTpa\":100,");
  }

  /** A basis without an origin means little; it was stated, and is kept. */
  @Test
  void aBasisWithoutAnOriginComesBack() {
    String text = RECEIPT.replace("\"declaredOrigin\":\"PAK\",", "");
    assertThat(text(read(text))).isEqualTo(text);
    assertThat(((EventStatement) read(text)).line().declaredOriginBasis())
        .isEqualTo(OriginBasis.MINED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "{\"kind\":\"event\"}",
        "{\"kind\":\"story\"}",
        "{\"kind\":\"site\",\"id\":7}",
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"permit\",\"colour\":\"red\"}",
        "{\"kind\":\"document\",\"id\":\"P\",\"id\":\"P\",\"type\":\"permit\"}",
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":null}",
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"permit\"} {}",
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"permit\"",
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"permit\",\"issuedOn\":\"2025-02-30\"}",
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"permit\",\"massGrams\":1.5}",
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"permit\",\"massGrams\":1e30}",
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"permit\",\"massGrams\":-1}",
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"permit\",\"extras\":[]}",
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"permit\",\"extras\":{\"a\":1}}"
      })
  void whatIsNoStatementIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"wetGrams\":19950000|\"wetGrams\":-1",
        "\"wetGrams\":19950000|\"wetGrams\":0",
        "\"wetGrams\":19950000|\"wetGrams\":1000000000000001",
        "\"wetGrams\":19950000,|",
        "\"scaleSdGrams\":20000|\"scaleSdGrams\":-1",
        "\"moisture\":0.04|\"moisture\":1.04",
        "\"grade\":0.42|\"grade\":-0.42",
        "\"grade\":0.42|\"grade\":\"0.42\"",
        "\"price\":310000|\"price\":1e999999999",
        "\"price\":310000|\"price\":1e-999999999",
        "\"price\":310000|\"price\":1e30",
        "\"lot\":\"Q-1\",|",
        "\"lot\":\"Q-1\"|\"lot\":\" Q\"",
        "\"counterparty\":\"mine\"|\"counterparty\":\"trader\"",
        "\"event\":\"E-1\"|\"event\":\"\"",
        "\"type\":\"ObjectEvent\"|\"type\":\"TransformationEvent\"",
        "\"action\":\"RECEIVE\"|\"action\":\"STEAL\"",
        "\"date\":\"2025-02-05\"|\"date\":\"yesterday\"",
        "\"from\":\"2025-02-05T05:30:00Z\"|\"from\":\"2025-02-05T05:30:00Z\",\"to\":\"2025-02-04T05:30:00Z\"",
        "\"event\":\"E-1\"|\"event\":\"E-1\",\"copy\":0",
        "\"extras\":{|\"colour\":\"red\",\"extras\":{",
        "\"document\":\"TP-101\"|\"document\":\"T\\u0000\"",
        "\"declaredOrigin\":\"PAK\"|\"declaredOrigin\":true"
      })
  void anEventThatTheEngineCouldNotReadIsRefused(String change) {
    String[] parts = change.split("\\|", -1);
    String text = RECEIPT.replace(parts[0], parts[1]);
    assertThat(text).isNotEqualTo(RECEIPT);
    assertThatIllegalArgumentException().isThrownBy(() -> read(text));
  }

  @Test
  void nestingAndLengthsHaveLimits() {
    String deep = "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"permit\",\"extras\":"
        + "{\"a\":".repeat(20) + "1" + "}".repeat(20) + "}";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(deep))
        .withMessageContaining("depth");
    String longText =
        "{\"kind\":\"document\",\"id\":\"P\",\"type\":\"" + "t".repeat((1 << 16) + 1) + "\"}";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(longText))
        .withMessageContaining("String");
    String longNumber = RECEIPT.replace("310000", "1".repeat(65));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(longNumber))
        .withMessageContaining("Number");
  }
}
