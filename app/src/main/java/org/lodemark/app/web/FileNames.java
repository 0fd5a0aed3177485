package org.lodemark.app.web;

/** Names for files that a browser keeps. */
final class FileNames {
  private static final int LONGEST = 80;

  private FileNames() {}

  /** Of the id of a lot, which may be any address, what every file system takes. */
  static String of(String what, String id) {
    String plain = id.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|-+$", "");
    String cut = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    return what + (cut.isEmpty() ? "" : "-" + cut) + ".html";
  }
}
