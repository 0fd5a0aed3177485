package org.lodemark.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.lodemark.app.engine.Facts;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.World;

/** Runs the command line in the test's own process. */
public final class Fixture {
  public static final Path ATLAS_HOME = Path.of("../atlas/src/main/atlas");
  public static final Path VERIDIUM = Path.of("../atlas/src/test/resources/atlas/veridium");

  /** What a run printed and returned. */
  public record Run(int code, String out, String err) {}

  private Fixture() {}

  public static Run run(String... args) {
    return run(new Environment(ATLAS_HOME, false, 100, true), args);
  }

  public static Run run(Environment environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter outWriter = new PrintWriter(out);
    PrintWriter errWriter = new PrintWriter(err);
    int code = new Cli(outWriter, errWriter, environment).run(args);
    outWriter.flush();
    errWriter.flush();
    return new Run(code, out.toString(), err.toString());
  }

  public static World world() throws BadInput {
    return new Inputs(new Environment(ATLAS_HOME, false, 100, true)).world();
  }

  /** The built-in facts, read when asked for. */
  public static Facts facts() {
    return facts(ATLAS_HOME);
  }

  /** Those of another home. */
  public static Facts facts(Path atlasHome) {
    return new Inputs(new Environment(atlasHome, false, 100, true)).facts(Optional.empty());
  }

  public static Atlas antimony() throws BadInput {
    return new Inputs(new Environment(ATLAS_HOME, false, 100, true)).atlas(Optional.empty());
  }
}
