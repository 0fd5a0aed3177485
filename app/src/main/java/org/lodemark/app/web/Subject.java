package org.lodemark.app.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.lodemark.app.answer.WarmBooks;
import org.lodemark.atlas.Atlas;

/**
 * What is asked about.
 *
 * @param atlas loaded once
 * @param atlasKey changes with any byte of the atlas's directories
 * @param worldDirectory where the outlines of countries lie
 * @param clock in the zone of the user
 * @param demo whether the books are a temporary copy of the sample
 * @param writable whether books may be captured
 */
public record Subject(
    Atlas atlas,
    String atlasKey,
    Path worldDirectory,
    WarmBooks books,
    Clock clock,
    boolean demo,
    boolean writable) {
  LocalDate today() {
    return LocalDate.now(clock);
  }
}
