package org.lodemark.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The entry point. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    WatchedOutput data = new WatchedOutput();
    PrintWriter out = writer(data);
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    int code = new Cli(out, err, Environment.ofProcess()).run(args);
    out.flush();
    if (data.findFailure().isPresent()) {
      err.println(
          "lodemark: the answer was not written whole: " + data.findFailure().get());
      code = ExitCode.OUR_FAULT;
    }
    err.flush();
    System.exit(code);
  }

  /** UTF-8 whatever the locale says: names of places and people need it. */
  private static PrintWriter writer(OutputStream bytes) {
    return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
  }
}
