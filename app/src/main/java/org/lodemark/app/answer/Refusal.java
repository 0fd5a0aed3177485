package org.lodemark.app.answer;

/**
 * Something wrong with a question.
 *
 * @param name of the parameter; on the command line its option, two dashes before it
 * @param value as it was typed; empty where none was
 * @param text as the command line says it
 * @param fix what would do, as the server says it beside name and value
 */
public record Refusal(String name, String value, String text, String fix) {
  /** Says the value before what would do: {@code --stage "x": mining or processing}. */
  public static Refusal ofValue(String name, String value, String fix) {
    return new Refusal(name, value, "--" + name + " \"" + value + "\": " + fix, fix);
  }

  /** Of words that say the value themselves. */
  public static Refusal said(String name, String value, String message) {
    return new Refusal(name, value, "--" + name + ": " + message, message);
  }

  /** Words that stand by themselves. */
  public static Refusal plain(String name, String value, String text) {
    return new Refusal(name, value, text, text);
  }
}
