package org.lodemark.ledger.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people type them. */
class NumberTextTest {
  private final NumberText numbers = new NumberText();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "0|0",
        "7|7",
        "007|7",
        "12.5|12.5",
        "+12.5|12.5",
        "-3|-3",
        "1.5e3|1500",
        "2E-2|0.02",
        "1,234,567|1234567",
        "1,234,567.89|1234567.89",
        "1,234.5|1234.5",
        "-1,234.5|-1234.5",
        "12,34,567|1234567",
        "1,00,000.25|100000.25",
        "1.234.567|1234567",
        "1.234,5|1234.5",
        "1.234.567,89|1234567.89",
        "12,5|12.5",
        "1234,567|1234.567",
        "0,45|0.45",
        "1 234|1234",
        "1 234 567,8|1234567.8",
        "1 234.5|1234.5",
        "1'234'567|1234567",
        "1'234.5|1234.5",
        "1’234.5|1234.5"
      })
  void aNumberIsReadHoweverItsThousandsAndDecimalsAreMarked(String text, String value) {
    assertThat(numbers.read(text, 1, "massKg"))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\u00a0234\u00a0567", "1\u202f234\u202f567", "1\u2009234\u2009567"})
  void noBreakAndThinBlanksStandBetweenThousands(String text) {
    assertThat(numbers.read(text, 1, "massKg")).contains(new BigDecimal(1234567));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        ",",
        "abc",
        "12 kg",
        "5t",
        "1/2",
        "1.2.3",
        "1,2,3",
        "12,3456,7",
        "1,2345.6",
        "1..2",
        ".5",
        "5.",
        "1e",
        "0x10",
        "NaN",
        "Infinity",
        "१२",
        "1-2",
        "1,234.567,8",
        "123,45,678",
        "1e999999999"
      })
  void whatIsNoNumberIsNone(String text) {
    assertThat(numbers.read(text, 1, "massKg")).isEmpty();
  }

  /** Two numbers in a cell are not one: 120 and 5 are not 1205. */
  @ParameterizedTest
  @ValueSource(strings = {"12 34", "120 5", "1 2 3", "1' 5", "5 5,5", "1 2345", "1 234'567"})
  void blanksStandOnlyBetweenGroupsOfThree(String text) {
    assertThat(numbers.read(text, 1, "massKg")).isEmpty();
  }

  @Test
  void fortyCharactersAreReadAndFortyOneAreNot() {
    assertThat(numbers.read("1".repeat(40), 1, "massKg")).contains(new BigDecimal("1".repeat(40)));
    assertThat(numbers.read("1".repeat(41), 1, "massKg")).isEmpty();
    assertThat(numbers.read("-" + "1".repeat(40), 1, "massKg")).isEmpty();
  }

  @Test
  void aLoneCommaBeforeThreeDigitsIsThousandsAndSaidSo() {
    assertThat(numbers.read("1,234", 7, "massKg")).contains(new BigDecimal(1234));
    assertThat(numbers.ambiguousCount()).isEqualTo(1);
    assertThat(numbers.findDoubt()).isEmpty();
  }

  @Test
  void itIsRefusedWhereAnotherNumberShowsADecimalComma() {
    numbers.read("1,234", 7, "massKg");
    numbers.read("2,345", 8, "price");
    numbers.read("12,5", 9, "price");
    assertThat(numbers.findDoubt()).hasValueSatisfying(doubt -> {
      assertThat(doubt.line()).isEqualTo(7);
      assertThat(doubt.column()).isEqualTo("massKg");
      assertThat(doubt.message()).contains("\"1,234\"").contains("decimal");
    });
  }

  @Test
  void theOrderInWhichTheEvidenceComesMakesNoDifference() {
    numbers.read("12,5", 1, "price");
    numbers.read("1,234", 2, "massKg");
    assertThat(numbers.findDoubt())
        .hasValueSatisfying(doubt -> assertThat(doubt.line()).isEqualTo(2));
  }

  @Test
  void thousandsAndDecimalsWithOneMarkInOneDocumentAreRefused() {
    numbers.read("1,234,567", 1, "massKg");
    numbers.read("12,5", 2, "massKg");
    assertThat(numbers.findDoubt()).isPresent();
  }

  /** Where the comma is decimal, a point may stand between thousands: 1.234 is in doubt too. */
  @Test
  void aLonePointBeforeThreeDigitsIsRefusedWhereTheCommaIsDecimal() {
    assertThat(numbers.read("1.234", 3, "massKg")).contains(new BigDecimal("1.234"));
    assertThat(numbers.findDoubt()).isEmpty();
    numbers.read("12,5", 4, "massKg");
    assertThat(numbers.findDoubt()).hasValueSatisfying(doubt -> {
      assertThat(doubt.line()).isEqualTo(3);
      assertThat(doubt.message()).contains("\"1.234\"");
    });
  }

  @Test
  void pointsThatCanOnlyBeDecimalRaiseNoDoubt() {
    numbers.read("12.5", 1, "massKg");
    numbers.read("1234.567", 2, "massKg");
    numbers.read("0.123", 3, "massKg");
    numbers.read("12,5", 4, "massKg");
    assertThat(numbers.findDoubt()).isEmpty();
  }

  /** No thousands begin with nought: 0,450 is less than one, and shows what the comma is. */
  @Test
  void aNoughtBeforeTheCommaMakesItDecimal() {
    assertThat(numbers.read("0,450", 1, "gradePct")).contains(new BigDecimal("0.450"));
    assertThat(numbers.ambiguousCount()).isZero();
    numbers.read("1,234", 2, "massKg");
    assertThat(numbers.findDoubt()).isPresent();
  }
}
