package org.lodemark.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.Version;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Confidence;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.World;
import org.lodemark.atlas.fact.DepositFact;
import org.lodemark.atlas.fact.DutyFact;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.fact.MineFact;
import org.lodemark.atlas.fact.PlaceFact;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.PolicyFact;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.ReserveFact;
import org.lodemark.atlas.fact.ShareFact;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.input.Problem;
import org.lodemark.nations.Question;
import org.lodemark.nations.doubt.Doubts;
import org.lodemark.report.doctor.DoctorReport;
import org.lodemark.report.doctor.DoctorReport.Finding;
import org.lodemark.report.doctor.DoctorReport.TableRow;
import org.lodemark.report.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {"What was found: versions, JDK, atlas, and every problem of the data.", ""},
    customSynopsis = {
      "lodemark doctor",
      "       lodemark doctor --atlas my-commodity/",
      "       lodemark doctor --json"
    })
public final class DoctorCommand implements Callable<Integer> {
  private static final int OLDEST_JDK = 21;

  private final Environment environment;
  private final List<Finding> findings = new ArrayList<>();
  private final List<TableRow> tables = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private AtlasOption atlasOption = new AtlasOption();

  @Mixin
  private OutputOptions output = new OutputOptions();

  public DoctorCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (!output.conflict().isEmpty()) {
      throw new ParameterException(spec.commandLine(), output.conflict());
    }
    machine();
    data();
    DoctorReport report = new DoctorReport(findings, tables, problems);
    output.print(
        spec.commandLine().getOut(),
        report,
        report::sheets,
        () -> report.draw(environment.style(false)));
    return problems.isEmpty() ? ExitCode.FINE : ExitCode.BAD_INPUT;
  }

  private void fine(String what, String found) {
    findings.add(new Finding(what, found, "fine"));
  }

  private void machine() {
    fine("lodemark", Version.ofProgram());
    boolean recent = Runtime.version().feature() >= OLDEST_JDK;
    String from = System.getProperty("lodemark.jdkFrom", "");
    findings.add(new Finding(
        "JDK",
        Version.ofJdk() + ", in " + System.getProperty("java.home")
            + (from.isEmpty() ? "" : ", found by " + from)
            + (recent ? "" : "; needs " + OLDEST_JDK + " or newer"),
        recent ? "fine" : "problem"));
    fine("memory", Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB at most");
    fine(
        "output",
        environment.terminal()
            ? "terminal of " + environment.columns() + " columns"
            : "no terminal: no colour, 100 columns");
  }

  private void data() {
    Inputs inputs = new Inputs(environment);
    try {
      World world = inputs.world();
      fine(
          "world",
          environment.worldDirectory() + ": " + world.countries().listAll().size() + " countries, "
              + world.governance().size() + " governance figures");
      Atlas atlas = inputs.atlas(atlasOption.directory());
      atlas(atlas, inputs.directory(atlasOption.directory()).toString());
    } catch (BadInput e) {
      findings.add(
          new Finding("data", e.getMessage() + " was not read, see the problems below", "problem"));
      e.problems().stream().map(Problem::text).forEach(problems::add);
    }
  }

  private void atlas(Atlas atlas, String directory) {
    fine(
        "atlas",
        directory + ": " + atlas.commodity().name() + ", " + atlas.sources().size() + " sources");
    Map<String, Integer> counts = new TreeMap<>();
    long low = 0;
    long assumed = 0;
    long planned = 0;
    for (Provenance provenance : provenances(atlas).toList()) {
      counts.merge(provenance.where().file(), 1, Integer::sum);
      low += provenance.confidence() == Confidence.LOW ? 1 : 0;
      assumed += provenance.quality() == Quality.ASSUMPTION ? 1 : 0;
      planned += provenance.quality() == Quality.PLANNED ? 1 : 0;
    }
    counts.forEach((table, facts) -> tables.add(new TableRow(table, facts)));
    if (low + assumed + planned > 0) {
      findings.add(new Finding(
          "quality",
          Words.count(low, "fact") + " of low confidence, " + Words.count(assumed, "assumption")
              + ", " + planned + " planned and never counted",
          "look"));
    }
    int doubts = Doubts.of(atlas, atlas.trade(), Question.ALL).size();
    if (doubts > 0) {
      findings.add(new Finding(
          "doubts",
          Words.count(doubts, "doubt") + " about facts that do not go together: lodemark nations",
          "look"));
    }
  }

  private static Stream<Provenance> provenances(Atlas atlas) {
    return Stream.of(
            atlas.production().stream().map(ProductionFact::provenance),
            atlas.reserves().stream().map(ReserveFact::provenance),
            atlas.shares().stream().map(ShareFact::provenance),
            atlas.criticalityInputs().stream().map(fact -> fact.provenance()),
            atlas.sectors().stream().map(fact -> fact.provenance()),
            atlas.trade().stream().map(TradeFact::provenance),
            atlas.plants().stream().map(PlantFact::provenance),
            atlas.mines().stream().map(MineFact::provenance),
            atlas.deposits().stream().map(DepositFact::provenance),
            atlas.prices().stream().map(PriceFact::provenance),
            atlas.products().stream().map(fact -> fact.provenance()),
            atlas.policy().stream().map(PolicyFact::provenance),
            atlas.places().stream().map(PlaceFact::provenance),
            atlas.duties().stream().map(DutyFact::provenance),
            atlas.measures().stream().map(MeasureFact::provenance))
        .flatMap(stream -> stream);
  }
}
