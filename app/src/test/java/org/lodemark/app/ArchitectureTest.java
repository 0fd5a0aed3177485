package org.lodemark.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows of the house: which room may use which. */
class ArchitectureTest {
  private static final JavaClasses HOUSE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.lodemark");

  /** Classes of a room may use those of the rooms named, the JDK, and the libraries named. */
  private static void room(String room, List<String> rooms, String... libraries) {
    List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.."));
    allowed.add("org.lodemark." + room + "..");
    rooms.forEach(other -> allowed.add("org.lodemark." + other + ".."));
    allowed.addAll(List.of(libraries));
    classes()
        .that()
        .resideInAPackage("org.lodemark." + room + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(HOUSE);
  }

  @Test
  void domainUsesNothing() {
    room("domain", List.of());
  }

  @Test
  void inputUsesNoRoom() {
    room("input", List.of(), "de.siegmar.fastcsv..", "javax.xml.stream..");
  }

  @Test
  void atlasUsesDomainAndInput() {
    room("atlas", List.of("domain", "input"), "de.siegmar.fastcsv..", "tools.jackson..");
  }

  @Test
  void ledgerUsesDomainAndInput() {
    room(
        "ledger",
        List.of("domain", "input"),
        "tools.jackson..",
        "org.sqlite..",
        "org.dhatim.fastexcel..",
        "de.siegmar.fastcsv..");
  }

  @Test
  void nationsUsesDomainAndAtlas() {
    room("nations", List.of("domain", "atlas"));
  }

  @Test
  void marketUsesDomainAtlasAndASolver() {
    room("market", List.of("domain", "atlas"), "org.ojalgo..");
  }

  @Test
  void flowUsesDomainAndALinearSolver() {
    room("flow", List.of("domain"), "org.ojalgo..");
  }

  @Test
  void originUsesRecordsTheEngineAndPublicFacts() {
    room("origin", List.of("domain", "atlas", "flow", "ledger", "nations", "market"));
  }

  @Test
  void simworldUsesDomainAtlasAndTheLedgersRows() {
    room("simworld", List.of("domain", "atlas", "ledger"), "de.siegmar.fastcsv..");
  }

  @Test
  void reportUsesTheRoomsItReports() {
    room(
        "report",
        List.of("domain", "input", "atlas", "nations", "market", "flow", "ledger", "origin"),
        "tools.jackson..",
        "com.fasterxml.jackson.annotation..");
  }

  @Test
  void appUsesAll() {
    room(
        "app",
        List.of(
            "domain",
            "input",
            "atlas",
            "nations",
            "market",
            "flow",
            "ledger",
            "origin",
            "simworld",
            "report"),
        "picocli..",
        "me.tongfei.progressbar..",
        "io.helidon..",
        "io.prometheus..",
        "tools.jackson..");
  }

  @Test
  void onlyTheServerKnowsHttpAndAnswersKnowNoCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lodemark.app.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.helidon..", "io.prometheus..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAnyPackage("org.lodemark.app.answer..", "org.lodemark.app.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..")
        .check(HOUSE);
  }

  @Test
  void domainNationsMarketFlowAndOriginReadNoFileAndNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.lodemark.domain..",
            "org.lodemark.nations..",
            "org.lodemark.market..",
            "org.lodemark.flow..",
            "org.lodemark.origin..")
        .should()
        .dependOnClassesThat()
        // Buffers of java.nio itself hold arrays and no files.
        .resideInAnyPackage(
            "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(HOUSE);
  }

  @Test
  void featuresOfARoomAreFreeOfCycles() {
    slices().matching("org.lodemark.(*).(*)..").should().beFreeOfCycles().check(HOUSE);
  }
}
