package org.lodemark.app.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files in a body of {@code multipart/form-data} (RFC 7578), written one by one into a folder as they
 * come. Only parts with a file name are taken; a boundary stands at the beginning of a line.
 */
final class Multipart {
  static final int MOST_FILES = 20;

  private static final int LONGEST_HEADER = 2_000;
  private static final int MOST_HEADERS = 20;
  private static final Pattern BOUNDARY = Pattern.compile(
      "multipart/form-data;.*boundary=\"?([A-Za-z0-9'()+_,./:=? -]{1,70}?)\"?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE_NAME = Pattern.compile(
      "content-disposition:.*?;\\s*filename=\"([^\"]*)\".*", Pattern.CASE_INSENSITIVE);

  private final InputStream in;
  private final byte[] mark;
  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  private Multipart(InputStream in, String boundary, Path folder) {
    this.in = new BufferedInputStream(in, 1 << 16);
    // As though a line had ended before the first one too.
    this.mark = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.folder = folder;
  }

  /** The boundary that a content type names; empty for another type. */
  static Optional<String> findBoundary(String contentType) {
    Matcher matcher = BOUNDARY.matcher(contentType.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Writes the files into a folder, in the order they come. */
  static List<Path> read(InputStream in, String boundary, Path folder) throws IOException {
    Multipart parts = new Multipart(in, boundary, folder);
    parts.readAll();
    return parts.files;
  }

  private void readAll() throws IOException {
    try (OutputStream nowhere = OutputStream.nullOutputStream()) {
      copyUntilMark(nowhere, 2);
    }
    while (hasAnother()) {
      Optional<String> name = headers();
      if (name.isEmpty()) {
        copyUntilMark(OutputStream.nullOutputStream(), 0);
        continue;
      }
      if (files.size() >= MOST_FILES) {
        throw HttpProblem.of(
            "too-many", "Too many files", 413, "at most " + MOST_FILES + " in one request");
      }
      Path file = UploadNames.in(folder, name.get());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        copyUntilMark(out, 0);
      }
      files.add(file);
    }
  }

  /** After a mark: two dashes end it all, the end of the line begins a part. */
  private boolean hasAnother() throws IOException {
    int first = in.read();
    int second = in.read();
    if (first == '-' && second == '-') {
      return false;
    }
    if (first == '\r' && second == '\n') {
      return true;
    }
    throw broken("a boundary is followed by neither two dashes nor the end of a line");
  }

  private Optional<String> headers() throws IOException {
    Optional<String> name = Optional.empty();
    for (int i = 0; i <= MOST_HEADERS; i++) {
      String line = line();
      if (line.isEmpty()) {
        return name;
      }
      Matcher matcher = FILE_NAME.matcher(line);
      if (matcher.matches()) {
        name = Optional.of(matcher.group(1));
      }
    }
    throw broken("a part has more than " + MOST_HEADERS + " lines of headers");
  }

  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        String line = bytes.toString(StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      }
      bytes.write(b);
      if (bytes.size() > LONGEST_HEADER) {
        throw broken("a header has more than " + LONGEST_HEADER + " bytes");
      }
    }
    throw broken("it ends within the headers of a part");
  }

  /**
   * Copies up to the next mark, and passes it. A mark begins with the only line end in it, so that
   * after a false start the search goes on with the byte at hand.
   *
   * @param found how many bytes of the mark count as read already
   */
  private void copyUntilMark(OutputStream out, int found) throws IOException {
    int matched = found;
    int given = found;
    while (matched < mark.length) {
      int b = in.read();
      if (b < 0) {
        throw broken("it ends before its last boundary");
      }
      if (b == mark[matched]) {
        matched++;
        continue;
      }
      out.write(mark, given, matched - given);
      given = 0;
      matched = b == mark[0] ? 1 : 0;
      if (matched == 0) {
        out.write(b);
      }
    }
  }

  private static HttpProblem broken(String how) {
    return HttpProblem.of("bad-body", "The body is no multipart/form-data", 400, how);
  }
}
