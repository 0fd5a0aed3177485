package org.lodemark.app.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.lodemark.report.Json;

/** What is sent. Its bytes are handed on and not copied: nobody changes them. */
final class Content {
  static final String HTML = "text/html; charset=utf-8";
  static final String SCRIPT = "text/javascript; charset=utf-8";

  private final String type;
  private final byte[] body;
  private final String fileName;
  private final String policy;
  private final String tag;

  private Content(String type, byte[] body, String fileName, String policy) {
    this.type = type;
    this.body = body;
    this.fileName = fileName;
    this.policy = policy;
    tag = HexFormat.of().formatHex(ReadRoutes.digest().digest(body)).substring(0, 32);
  }

  static Content of(String type, byte[] body) {
    return new Content(type, body, "", "");
  }

  /** To the byte what the command prints. */
  static Content json(Object report) {
    return of(Replies.JSON, (Json.of(report) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A page.
   *
   * @param fileName what a browser keeps it as; empty for one that is only shown
   * @param policy what it may do
   */
  static Content page(String html, String fileName, String policy) {
    return new Content(HTML, html.getBytes(StandardCharsets.UTF_8), fileName, policy);
  }

  String type() {
    return type;
  }

  byte[] body() {
    return body;
  }

  String fileName() {
    return fileName;
  }

  String policy() {
    return policy;
  }

  /** Made of the bytes alone. */
  String tag() {
    return tag;
  }
}
