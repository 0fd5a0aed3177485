package org.lodemark.atlas.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.atlas.AtlasFixture;

/** Each wrong value is a problem with file, line, column and value, and nothing is loaded. */
class BadValueTest {
  private static final String GOOD = "ISL,mining,,2019,contained,known,1,2,reported,,,s1,";

  private static List<String> production(String row) {
    return AtlasFixture.minimal()
        .with("production.csv", AtlasFixture.PRODUCTION + AtlasFixture.SOURCE_COLUMNS, GOOD, row)
        .problems();
  }

  private static List<String> facts(String file, String columns, String... rows) {
    return AtlasFixture.minimal().withFacts(file, columns, rows).problems();
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Burma,mining,,2019,contained,known,1,1,reported,,,s1,|country|\"Burma\" is not a known "
            + "country code. Maybe MMR.",
        "isl,mining,,2019,contained,known,1,1,reported,,,s1,|country|Maybe ISL.",
        "XYZ,mining,,2019,contained,known,1,1,reported,,,s1,|country|the list is countries.csv",
        ",mining,,2019,contained,known,1,1,reported,,,s1,|country|\"\" is not a known country",
        "NZL,smelting,,2019,contained,known,1,1,reported,,,s1,|stage|\"smelting\" is not a stage",
        "NZL,mining,tertiary,2019,contained,known,1,1,reported,,,s1,|route|\"tertiary\" is none of "
            + "unstated, primary, secondary",
        "NZL,mining,,20199,contained,known,1,1,reported,,,s1,|period|period \"20199\": not a period",
        "NZL,mining,,2019-13,contained,known,1,1,reported,,,s1,|period|no such date",
        "NZL,mining,,,contained,known,1,1,reported,,,s1,|period|is empty",
        "NZL,mining,,2019,net,known,1,1,reported,,,s1,|basis|\"net\" is none of contained, dry",
        "NZL,mining,,2019,contained,secret,1,1,reported,,,s1,|status|\"secret\" is none of known, "
            + "withheld, not-available",
        "NZL,mining,,2019,contained,,1,1,reported,,,s1,|status|\"\" is none of known",
        "NZL,mining,,2019,contained,withheld,1,1,reported,,,s1,|lowTonnes|has a value although the "
            + "status is withheld",
        "NZL,mining,,2019,contained,not-available,,1,reported,,,s1,|lowTonnes|has a value although",
        "NZL,mining,,2019,contained,known,,1,reported,,,s1,|lowTonnes|is empty",
        "NZL,mining,,2019,contained,known,-1,1,reported,,,s1,|lowTonnes|must not be negative",
        "NZL,mining,,2019,contained,known,NaN,1,reported,,,s1,|lowTonnes|\"NaN\" is not a number",
        "NZL,mining,,2019,contained,known,\"1,000\",1,reported,,,s1,|lowTonnes|\"1,000\" is not a "
            + "number. Numbers have a point and no thousands separator.",
        "NZL,mining,,2019,contained,known,1e400,1,reported,,,s1,|lowTonnes|\"1e400\" is out of",
        "NZL,mining,,2019,contained,known,1,1e-999999999,reported,,,s1,|highTonnes|out of range",
        "NZL,mining,,2019,contained,known,1,1e99999999999,reported,,,s1,|highTonnes|not a number",
        "NZL,mining,,2019,contained,known,1e2147483648,1,reported,,,s1,|lowTonnes|out of range",
        "NZL,mining,,2019,contained,known,1,1e25,reported,,,s1,|highTonnes|above the limit",
        "NZL,mining,,2019,contained,known,0x10,1,reported,,,s1,|lowTonnes|\"0x10\" is not a number",
        "NZL,mining,,2019,contained,known,1111111111111111111111111111111,,reported,,,s1,|lowTonnes|"
            + "is longer than the limit of 30 characters",
        "NZL,mining,,2019,contained,known,3,2,reported,,,s1,|lowTonnes|3 is above highTonnes 2",
        "NZL,mining,,2019,contained,known,1,1,guessed,,,s1,|quality|\"guessed\" is none of reported",
        "NZL,mining,,2019,contained,known,1,1,,,,s1,|quality|\"\" is none of reported",
        "NZL,mining,,2019,contained,known,1,1,reported,sure,,s1,|confidence|\"sure\" is none of",
        "NZL,mining,,2019,contained,known,1,1,reported,,,s9,|source|\"s9\" is no id of sources.csv",
        "NZL,mining,,2019,contained,known,1,1,reported,,,,|source|is empty: a fact without a source "
            + "does not enter",
        "NZL,mining,,2019,contained,known,1,1,reported,,,s1|  |12 fields where the header has 13",
        "NZL,mining,,2019,contained,known,1,1,reported,,,s1,a,b|  |14 fields where the header has 13",
        GOOD
            + "|country,stage,route,period,basis,edition,source|the same fact stands on an earlier "
            + "line: ISL,mining,,2019,contained,,s1"
      })
  void aWrongValueIsToldWithItsPlace(String row, String column, String message) {
    List<String> problems = production(row);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst())
        .startsWith("production.csv:3" + (column == null ? "" : " " + column) + ": ")
        .contains(message);
  }

  @Test
  void allProblemsOfARowAreToldAtOnce() {
    assertThat(production("XXX,x,x,x,x,x,1,1,x,x,,x,"))
        .satisfiesExactlyInAnyOrder(
            problem -> assertThat(problem).startsWith("production.csv:3 country: "),
            problem -> assertThat(problem).startsWith("production.csv:3 stage: "),
            problem -> assertThat(problem).startsWith("production.csv:3 route: "),
            problem -> assertThat(problem).startsWith("production.csv:3 period: "),
            problem -> assertThat(problem).startsWith("production.csv:3 basis: "),
            problem -> assertThat(problem).startsWith("production.csv:3 status: "),
            problem -> assertThat(problem).startsWith("production.csv:3 quality: "),
            problem -> assertThat(problem).startsWith("production.csv:3 confidence: "),
            problem -> assertThat(problem).startsWith("production.csv:3 source: "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "known|,,1.2,||lowGrade: grade 1.2: must be a fraction from 0 to 1",
        "known|10,10,0.3,0.2||the low end is above the high end",
        "known|10,10,,0.2||lowGrade: is empty",
        "known|10,10,-0.1,0.2||lowGrade: grade -0.1",
        "known|10,10,x,0.2||lowGrade: \"x\" is not a number"
      })
  void aDepositsGradeIsAFraction(String status, String values, String none, String message) {
    assertThat(facts(
            "deposits.csv",
            "mine,country,category,period,basis,status,lowTonnes,highTonnes,lowGrade,highGrade",
            "Hill,FJI,resource,,ore," + status + "," + values))
        .anyMatch(problem -> problem.startsWith("deposits.csv:2") && problem.contains(message));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ISL,,export,ISL,,2019,999910,,gross,known,1,1,|trade.csv:2: reporter and partner are both ISL",
        "ISL,,export,FJI,,2019,,,gross,known,1,1,|trade.csv:2 hs: is empty, and so is form",
        "ISL,,export,FJI,,2019,281111,,gross,known,1,1,|hs: \"281111\" belongs to no form",
        "ISL,,export,FJI,,2019,99991,,gross,known,1,1,|trade.csv:2 hs: HS code \"99991\"",
        "ISL,,export,FJI,,2019,,slag,gross,known,1,1,|form: \"slag\" is no form or group",
        "ISL,,transit,FJI,,2019,999910,,gross,known,1,1,|flow: \"transit\" is none of import, export",
        "ISL,,export,FJI+FJI,,2019,999910,,gross,known,1,1,|partner: country group",
        "ISL,,export,FJI+XXX,,2019,999910,,gross,known,1,1,|partner: \"XXX\" is not a known",
        "ISL,,export,FJI+,,2019,999910,,gross,known,1,1,|partner: \"\" is not a known",
        "ISL,,export,FJI,,2019,999910,,gross,not-available,,,|needs a mass or a value",
        "ISL,,export,FJI,,2019,999910,,gross,known,1,1,-5|value -5.0 USD: must not be negative"
      })
  void aTradeRowSaysWhatCrossedFromWhomToWhom(String row, String message) {
    assertThat(facts("trade.csv", AtlasFixture.TRADE, row))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("trade.csv:2")
        .contains(message);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "shares.csv|supplyTo,stage,country,period,lowShare,highShare,tradeParameter"
            + "|WLD,mining,ISL,2019,0.5,1.2,1|share 0.5 to 1.2: must be a fraction",
        "shares.csv|supplyTo,stage,country,period,lowShare,highShare,tradeParameter"
            + "|WLD,mining,ISL,2019,0.5,0.4,1|lowShare: 0.5 is above highShare 0.4",
        "shares.csv|supplyTo,stage,country,period,lowShare,highShare,tradeParameter"
            + "|WLD,mining,ISL,2019,0.5,0.5,0|trade parameter 0.0: must be above 0",
        "criticality.csv|stage,parameter,value|mining,import-reliance,47|Maybe divide by 100",
        "criticality.csv|stage,parameter,value|mining,reliance,0.4|parameter: \"reliance\" is none of",
        "sectors.csv|sector,role,endUseShare,valueAddedMillionEur|C20,use,0.5,0|must be above 0",
        "places.csv|place,country,latitude,longitude,position|Suva,FJI,178,-18,dataset|exchanged",
        "mines.csv|name,country,province,operator,state,stateSince,basis,status,lowTonnesPerYear,"
            + "highTonnesPerYear|Mine,WLD,,,idle,,contained,not-available,,|which is no country",
        "prices.csv|product,series,place,period,lowPrice,highPrice,currency,massUnit,massBasis"
            + "|metal,q,here,2019,-1,1,USD,t,|must not be negative",
        "prices.csv|product,series,place,period,lowPrice,highPrice,currency,massUnit,massBasis"
            + "|metal,q,here,2019,1,1,US,t,|currency \"US\": three capital letters",
        "prices.csv|product,series,place,period,lowPrice,highPrice,currency,massUnit,massBasis"
            + "|metal,q,here,2019,1,1,USD,kg,|mass unit \"kg\": t or lb",
        "policy.csv|id,period,startsOn,endsOn,countries,kind,standing,suspends,effect"
            + "|a,,,2019-02-30,FJI,ban,measure,,no ore|endsOn: period",
        "policy.csv|id,period,startsOn,endsOn,countries,kind,standing,suspends,effect"
            + "|a,2019,,2018-12-31,FJI,ban,measure,,no ore|ends 2018-12-31, before it starts",
        "policy.csv|id,period,startsOn,endsOn,countries,kind,standing,suspends,effect"
            + "|a,2019,,,FJI,ban,rumour,,no ore|standing: \"rumour\" is none of measure",
        "policy.csv|id,period,startsOn,endsOn,countries,kind,standing,suspends,effect"
            + "|a,2019,,,FJI,ban,event,b,no ore|only a measure suspends another",
        "policy.csv|id,period,startsOn,endsOn,countries,kind,standing,suspends,effect"
            + "|a,2019,,,FJI,ban,measure,b,no ore|suspends: \"b\" is no id of this table",
        "products.csv|product,form,compound,benchmark|x,metals,,yes|form: \"metals\" is no form",
        "products.csv|product,form,compound,benchmark|x,metal,Xv9,no|compound: \"Xv9\" is no compound",
        "products.csv|product,form,compound,benchmark|x,metal,,maybe|benchmark: \"maybe\" is none of",
        "products.csv|product,form,compound,benchmark|x,metal,Xv2O,yes|a benchmark is the metal",
        "duties.csv|importer,hs,description,asOf,adValoremFraction,specificUsdPerKg,penaltyUsdPerKg,"
            + "penaltyCountries|NZL,999920,metal,2019-13-01,0,,,|asOf: ",
        "market.csv|country,form,partner,attribute,period,status,lowValue,highValue,unit,text"
            + "|Fiji,,,stocks,2019,known,1,1,t,|country: \"Fiji\" is not a known country code",
        "market.csv|country,form,partner,attribute,period,status,lowValue,highValue,unit,text"
            + "|ISL,,,stocks,2019,known,,,t,|lowValue: is empty although the status is known",
        "market.csv|country,form,partner,attribute,period,status,lowValue,highValue,unit,text"
            + "|ISL,,,stocks,2019,withheld,1,1,t,|lowValue: has a value although",
        "market.csv|country,form,partner,attribute,period,status,lowValue,highValue,unit,text"
            + "|ISL,,,stocks,2019,knwon,,,t,some text|status: \"knwon\" is none of known"
      })
  void everyTableRefusesWhatCannotBe(String file, String columns, String row, String message) {
    assertThat(facts(file, columns, row))
        .hasSize(1)
        .first()
        .asString()
        .startsWith(file + ":2")
        .contains(message);
  }
}
