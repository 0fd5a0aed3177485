package org.lodemark.app;

/** What the process tells its caller; the numbers are part of the contract. */
public final class ExitCode {
  public static final int FINE = 0;
  /** Findings: a verdict DOUBTFUL or worse, a broken log. */
  public static final int FINDINGS = 1;
  /** The command line cannot be understood. */
  public static final int USAGE = 2;
  /** An input cannot be read. */
  public static final int BAD_INPUT = 3;
  /** The store cannot be opened, read or written. */
  public static final int STORE_UNAVAILABLE = 4;
  /** Our fault. */
  public static final int OUR_FAULT = 70;

  private ExitCode() {}
}
