package org.lodemark.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A page as it is printed: sheets with their text, and where each letter stands. */
final class Paper {
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** Widths of letters are told to the nearest thousandth of a size; those of a line add up. */
  private static final double SLACK_PT = 2;

  private final List<Sheet> sheets;
  private final byte[] pdf;

  /** A letter, or several that one glyph stands for; from the left and the top of its sheet; its size. */
  record Letter(String text, double leftPt, double rightPt, double basePt, double sizePt) {}

  /** A sheet of paper. */
  record Sheet(int number, double widthPt, double heightPt, List<Letter> letters) {
    Sheet {
      letters = List.copyOf(letters);
    }

    /** The text between the upper and the lower margin, without spaces. */
    String text(double marginMm) {
      StringBuilder text = new StringBuilder();
      letters.stream()
          .filter(letter -> letter.basePt() < heightPt - marginMm * POINTS_PER_MM)
          .forEach(letter -> text.append(letter.text()));
      return dense(text.toString());
    }
  }

  private Paper(byte[] pdf) {
    this.pdf = pdf.clone();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      sheets = new Reader(document).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints a page as its style sheet wants it. */
  static Paper print(Page page) {
    return print(page, "A4");
  }

  /**
   * Prints a page on a paper, unless its style sheet wants another.
   *
   * @param format as {@code Letter}
   */
  static Paper print(Page page, String format) {
    return new Paper(page.pdf(new Page.PdfOptions()
        .setFormat(format)
        .setPreferCSSPageSize(true)
        .setPrintBackground(false)));
  }

  /**
   * By how much all is printed smaller than the style sheet says: what a browser does with a page
   * that has something wider than the paper. Told by the largest letters; 1 is as it was meant.
   */
  double scale(Page page) {
    double printedPt = sheets.stream()
        .flatMap(sheet -> sheet.letters().stream())
        .mapToDouble(Letter::sizePt)
        .max()
        .orElseThrow();
    Object px = page.evaluate("""
        () => Math.max(...[...document.querySelectorAll('body *')]
          .filter((e) => e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
          .map((e) => parseFloat(getComputedStyle(e).fontSize)))
        """);
    return printedPt / (((Number) px).doubleValue() * 0.75);
  }

  List<Sheet> sheets() {
    return sheets;
  }

  byte[] pdf() {
    return pdf.clone();
  }

  /** All that is printed between the margins, without spaces. */
  String text(double marginMm) {
    StringBuilder text = new StringBuilder();
    sheets.forEach(sheet -> text.append(sheet.text(marginMm)));
    return text.toString();
  }

  /** Letters in the margins at the sides, where the printer cuts them off. */
  List<String> listInSideMargins(double marginMm) {
    double margin = marginMm * POINTS_PER_MM - SLACK_PT;
    List<String> found = new ArrayList<>();
    for (Sheet sheet : sheets) {
      sheet.letters().stream()
          .filter(letter -> letter.leftPt() < margin || letter.rightPt() > sheet.widthPt() - margin)
          .filter(letter -> letter.basePt() < sheet.heightPt() - margin)
          .forEach(letter -> found.add(String.format(
              Locale.ROOT,
              "\"%s\" from %.0f to %.0f of %.0f pt on sheet %d",
              letter.text(),
              letter.leftPt(),
              letter.rightPt(),
              sheet.widthPt(),
              sheet.number())));
    }
    return found;
  }

  /** Without white space, as lines break elsewhere on paper; and of letters, no joined ones. */
  static String dense(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u200b\\u00ad]+", "");
  }

  private static final class Reader extends PDFTextStripper {
    private final PDDocument document;
    private final List<Letter> letters = new ArrayList<>();

    Reader(PDDocument document) {
      this.document = document;
      // As they were written, which is the order of the page; by place, columns would mix.
      setSortByPosition(false);
      setSuppressDuplicateOverlappingText(false);
    }

    List<Sheet> read() throws IOException {
      List<Sheet> sheets = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        letters.clear();
        setStartPage(i + 1);
        setEndPage(i + 1);
        getText(document);
        var box = document.getPage(i).getCropBox();
        sheets.add(new Sheet(i + 1, box.getWidth(), box.getHeight(), letters));
      }
      return List.copyOf(sheets);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      letters.add(new Letter(
          text.getUnicode(),
          text.getXDirAdj(),
          text.getXDirAdj() + text.getWidthDirAdj(),
          text.getYDirAdj(),
          text.getYScale()));
    }
  }
}
