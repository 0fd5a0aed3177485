package org.lodemark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the pages write numbers and days: the modules themselves, run in the browser. Each line is a
 * call and what must come of it, worked by hand; 1e999 stands for infinity, which JSON has no word
 * for, and a space for the one that does not break.
 */
@InChromium
class NumberFormatTest {
  private static final String NUMBERS = "/js/format/numbers.js";
  private static final String TIMES = "/js/format/times.js";

  @TempDir
  private static Path folder;

  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    served = Served.empty(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
    assertThat(served.complaints()).isEmpty();
  }

  /** What the calls give, each beside its call. */
  private static Map<String, String> given(Tabs tabs, String module, Iterable<String> calls) {
    Page page = tabs.open(Look.DESK, served.page("ledger")).page();
    Map<String, String> given = new LinkedHashMap<>();
    for (String call : calls) {
      int open = call.indexOf('(');
      String name = call.substring(0, open);
      String arguments = '[' + call.substring(open + 1, call.length() - 1) + ']';
      Object answer = page.evaluate(
          "async ([module, name, values]) =>"
              + " String((await import(module))[name](...JSON.parse(values)))",
          List.of(module, name, arguments));
      given.put(call, String.valueOf(answer));
    }
    return given;
  }

  private static void check(Tabs tabs, String module, String table) {
    Map<String, String> expected = new LinkedHashMap<>();
    table.lines().filter(line -> !line.isBlank()).forEach(line -> {
      String[] sides = line.strip().split(" +-> ", 2);
      expected.put(sides[0], sides[1]);
    });
    Map<String, String> given = given(tabs, module, expected.keySet());
    given.replaceAll((call, words) -> words.replace('\u00a0', ' '));
    assertThat(given).containsExactlyEntriesOf(expected);
  }

  @Test
  void sharesAreRoundedButAPartIsNeverNothingAndNeverAll(Tabs tabs) {
    check(tabs, NUMBERS, """
        percent(0)             -> 0.0 %
        percent(0.00001)       -> under 0.1 %
        percent(0.000499)      -> under 0.1 %
        percent(0.0006)        -> 0.1 %
        percent(0.001)         -> 0.1 %
        percent(0.3333333)     -> 33.3 %
        percent(0.66666)       -> 66.7 %
        percent(0.12375)       -> 12.4 %
        percent(0.9994)        -> 99.9 %
        percent(0.9995)        -> over 99.9 %
        percent(0.99951)       -> over 99.9 %
        percent(0.9999)        -> over 99.9 %
        percent(0.9999999999)  -> 100.0 %
        percent(1)             -> 100.0 %
        percent(1.0007)        -> 100.1 %
        percent(25)            -> 2,500.0 %
        percent(-0.034)        -> \u22123.4 %
        percent(-0.0000001)    -> 0.0 %
        percent(-0.5, 0)       -> \u221250 %
        percent(0.004, 0)      -> under 1 %
        percent(0.006, 0)      -> 1 %
        percent(0.996, 0)      -> over 99 %
        percent(1, 0)          -> 100 %
        percent(0.4567, 2)     -> 45.67 %
        percent(null)          -> not known
        percent()              -> not known
        percent(1e999)         -> not known
        percent("0.5")         -> not known
        """);
  }

  @Test
  void boundsAreRoundedAwayFromEachOther(Tabs tabs) {
    check(tabs, NUMBERS, """
        lowPercent(0.605625)              -> 60.5 %
        highPercent(0.605625)             -> 60.6 %
        atLeastPercent(0.605625)          -> at least 60.5 %
        atMostPercent(0.394374)           -> at most 39.5 %
        lowPercent(0.99999)               -> 99.9 %
        highPercent(0.00001)              -> 0.1 %
        lowPercent(0.00099)               -> 0.0 %
        lowPercent(0.57)                  -> 57.0 %
        highPercent(0.57)                 -> 57.0 %
        lowPercent(0.29)                  -> 29.0 %
        highPercent(0.07)                 -> 7.0 %
        lowPercent(0)                     -> 0.0 %
        highPercent(1)                    -> 100.0 %
        highPercent(0.99901)              -> 100.0 %
        lowPercent(0.4567, 0)             -> 45 %
        highPercent(0.4501, 0)            -> 46 %
        lowPercent(null)                  -> not known
        highPercent(null)                 -> not known
        atLeastPercent(null)              -> not known
        atMostPercent(null)               -> not known
        percentBounds(0.6056, 1)          -> 60.5\u2013100.0 %
        percentBounds(0.12345, 0.12345)   -> 12.3\u201312.4 %
        percentBounds(0.5, 0.5)           -> 50.0 %
        percentBounds(0, 1)               -> 0.0\u2013100.0 %
        percentBounds(0, 0)               -> 0.0 %
        percentBounds(null, 0.394374)     -> at most 39.5 %
        percentBounds(0.605625, null)     -> at least 60.5 %
        percentBounds(null, null)         -> not known
        """);
  }

  @Test
  void massesAreGramsKilogramsOrTonnesOfAboutThreeDigits(Tabs tabs) {
    check(tabs, NUMBERS, """
        mass(0)                     -> 0 t
        mass(1)                     -> 1 g
        mass(999)                   -> 999 g
        mass(1000)                  -> 1.0 kg
        mass(1250)                  -> 1.3 kg
        mass(99949)                 -> 99.9 kg
        mass(100000)                -> 0.100 t
        mass(647222)                -> 0.647 t
        mass(1000000)               -> 1.00 t
        mass(8844645)               -> 8.84 t
        mass(12345678)              -> 12.3 t
        mass(123456789)             -> 123 t
        mass(98765432100000)        -> 98,765,432 t
        mass(9007199254740991)      -> 9,007,199,255 t
        mass(-647222)               -> \u22120.647 t
        mass(-4)                    -> \u22124 g
        mass(null)                  -> not known
        mass()                      -> not known
        massRange(1000000, 2345678) -> 1.00\u20132.35 t
        massRange(2345678, 2345678) -> 2.35 t
        massRange(null, 500)        -> 500 g
        massRange(500, null)        -> 500 g
        massRange(null, null)       -> not known
        tonnes(0)                   -> 0 t
        tonnes(0.0456)              -> 0.046 t
        tonnes(4.5678)              -> 4.57 t
        tonnes(83000)               -> 83,000 t
        tonnes(1e12)                -> 1,000,000,000,000 t
        tonnes(null)                -> not known
        tonnesRange(1999.4, 2000.6) -> 1,999\u20132,001 t
        tonnesRange(0.4, 12.34)     -> 0.4\u201312.4 t
        tonnesRange(5000, 5000)     -> 5,000 t
        tonnesRange(null, 12.31)    -> at most 12.4 t
        tonnesRange(12.39, null)    -> at least 12.3 t
        tonnesRange(null, null)     -> not known
        """);
  }

  @Test
  void pricesAreRangesWithTheirUnit(Tabs tabs) {
    check(tabs, NUMBERS, """
        price(37500, 38500, "USD/t")   -> 37,500\u201338,500 USD/t
        price(37500.4, 38500.2, "USD/t") -> 37,500\u201338,501 USD/t
        price(12.5, 12.5, "USD/lb")    -> 12.5 USD/lb
        price(4.455, 5.001, "USD/lb")  -> 4.45\u20135.01 USD/lb
        price(null, 9800, "EUR/t")     -> at most 9,800 EUR/t
        price(9800.7, null, "EUR/t")   -> at least 9,800 EUR/t
        price(null, null, "EUR/t")     -> not known
        range(-3.456, 7, "USD/t")      -> \u22123.46 to 7.00 USD/t
        range(-7.001, -3, "USD/t")     -> \u22127.01 to \u22123.00 USD/t
        range(-5, -5, "USD/t")         -> \u22125.00 USD/t
        range(1.234, 5.678, "", 1)     -> 1.2\u20135.7
        range(0, 0, "USD/t")           -> 0 USD/t
        amount(1234.4)                 -> 1,234
        amount(0)                      -> 0
        amount(-0.0001)                -> 0.000
        amount(99.94)                  -> 99.9
        amount(1e15)                   -> 1,000,000,000,000,000
        amount(-1234567.8)             -> \u22121,234,568
        amount(12.3456, 2)             -> 12.35
        amount(null)                   -> not known
        amount(1e999)                  -> not known
        tick(0)                        -> 0
        tick(5.5)                      -> 5.5
        tick(9999)                     -> 9,999
        tick(25000)                    -> 25k
        tick(-25000)                   -> \u221225k
        tick(1500000)                  -> 1.5m
        """);
  }

  @Test
  void countsIndicesSignsPlacesAndSizes(Tabs tabs) {
    check(tabs, NUMBERS, """
        count(0)                      -> 0
        count(1234567)                -> 1,234,567
        count(null)                   -> not known
        counted(1, "lot")             -> 1 lot
        counted(0, "lot")             -> 0 lots
        counted(1200, "lot")          -> 1,200 lots
        counted(2, "entry", "entries") -> 2 entries
        counted(null, "lot")          -> not known
        index(5.675)                  -> 5.68
        index(0.7, 1)                 -> 0.7
        index(0.00012, 3)             -> 0.000
        index(null)                   -> not known
        signed(1.2345)                -> +1.23
        signed(-1.2345)               -> \u22121.23
        signed(0)                     -> 0.00
        signed(12, 0)                 -> +12
        signed(null)                  -> not known
        degrees(24.8773, 67.0281)     -> 24.88°N 67.03°E
        degrees(-33.4567, -70.65)     -> 33.46°S 70.65°W
        degrees(null, 67)             -> not known
        bytes(0)                      -> 0 B
        bytes(999)                    -> 999 B
        bytes(1000)                   -> 1 kB
        bytes(245678)                 -> 246 kB
        bytes(1000000)                -> 1.0 MB
        bytes(67108864)               -> 67.1 MB
        bytes(null)                   -> not known
        """);
  }

  @Test
  void daysStayAsExactAsTheyWereTold(Tabs tabs) {
    check(tabs, TIMES, """
        day("2026-11-27")                          -> 27 Nov 2026
        day("2026-01-05")                          -> 5 Jan 2026
        day("2025-09")                             -> Sep 2025
        day("2026")                                -> 2026
        day("2024-Q3")                             -> 2024-Q3
        day("2026-11-27T09:05:00Z")                -> 27 Nov 2026
        day("about 1990")                          -> about 1990
        day(null)                                  -> not known
        day("")                                    -> not known
        moment("2026-11-27T09:05:00Z")             -> 27 Nov 2026, 09:05 UTC
        moment("2026-11-27")                       -> 27 Nov 2026
        moment(null)                               -> not known
        period("2024")                             -> 2024
        period("2024-Q3")                          -> Q3 2024
        period("2024-12/2025-04")                  -> Dec 2024\u2013Apr 2025
        period("2024-01-15/2024-02-03")            -> 15 Jan 2024\u20133 Feb 2024
        period(null)                               -> not known
        daysBetween("2024-02-28", "2024-03-01")    -> 2
        daysBetween("2026-02-28", "2026-03-01")    -> 1
        daysBetween("2026-11-30", "2026-11-27")    -> -3
        daysBetween("2024-01-01", "2026-01-01")    -> 731
        endOf("2024-12/2025-04")                   -> 1746057600000
        endOf("2024-Q4")                           -> 1735689600000
        endOf("2024")                              -> 1735689600000
        endOf("2024-02-29")                        -> 1709251200000
        middle("2025-01-01")                       -> 1735732800000
        middle("2024-12")                          -> 1734350400000
        """);
  }

  @Test
  void aNumberIsNeverPartedFromItsUnit(Tabs tabs) {
    List<String> calls = List.of(
        "percent(0.5)",
        "percent(0.00001)",
        "highPercent(0.5)",
        "percentBounds(0.1, 0.2)",
        "mass(5)",
        "tonnes(5)",
        "price(1, 2, \"USD/t\")",
        "counted(2, \"lot\")",
        "bytes(5)");
    given(tabs, NUMBERS, calls)
        .forEach((call, words) -> assertThat(words).as(call).matches(".*\\d\u00a0\\S+"));
  }
}
