package org.lodemark.input.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, as other programs might. */
final class XlsxParts {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String properties = "";
  private int count;

  /** One sheet of these rows, {@code <row>...</row>}. */
  static XlsxParts ofRows(String rows) {
    return new XlsxParts().sheet("a", rows);
  }

  /** One sheet of one column "x" of these cells, {@code <c>...</c>}, one to a row. */
  static XlsxParts ofCells(String... cells) {
    StringBuilder rows = new StringBuilder("<row>" + inline("x") + "</row>");
    for (String cell : cells) {
      rows.append("<row>").append(cell).append("</row>");
    }
    return ofRows(rows.toString());
  }

  static String inline(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  XlsxParts sheet(String name, String rows) {
    return sheetPart(name, "", "<sheetData>" + rows + "</sheetData>");
  }

  XlsxParts sheetPart(String name, String attributes, String content) {
    count++;
    sheets.append("<sheet name=\"%s\" sheetId=\"%d\" %s r:id=\"s%d\"/>"
        .formatted(name, count, attributes, count));
    relation("s" + count, "worksheet", "worksheets/sheet" + count + ".xml");
    return part(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet xmlns=\"" + MAIN + "\">" + content + "</worksheet>");
  }

  XlsxParts relation(String id, String type, String target) {
    relations.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target));
    return this;
  }

  XlsxParts texts(String items) {
    relation("texts", "sharedStrings", "sharedStrings.xml");
    return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
  }

  /** Styles 0, 1, ... with these format codes. */
  XlsxParts formats(String... codes) {
    StringBuilder formats = new StringBuilder();
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < codes.length; i++) {
      String code = codes[i].replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
      formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, code));
      styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
    }
    return styles("<numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
        + "</cellStyleXfs><cellXfs>" + styles + "</cellXfs>");
  }

  XlsxParts styles(String content) {
    relation("styles", "styles", "styles.xml");
    return part("xl/styles.xml", "<styleSheet>" + content + "</styleSheet>");
  }

  XlsxParts properties(String xml) {
    properties = xml;
    return this;
  }

  XlsxParts part(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  byte[] bytes() {
    String namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    part(
        "_rels/.rels",
        "<Relationships xmlns=\"" + namespace + "\"><Relationship Id=\"w\" Type=\"" + RELATIONS
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    part(
        "xl/workbook.xml",
        "<?xml version=\"1.0\"?><workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">"
            + properties + "<sheets>" + sheets + "</sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"" + namespace + "\">" + relations + "</Relationships>");
    return zip(parts);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    return zip(parts, ZipOutputStream.DEFLATED);
  }

  /** Without compression, so that a test can find a letter and change it. */
  static byte[] store(Map<String, byte[]> parts) {
    return zip(parts, ZipOutputStream.STORED);
  }

  private static byte[] zip(Map<String, byte[]> parts, int method) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        CRC32 crc = new CRC32();
        crc.update(part.getValue());
        entry.setMethod(method);
        entry.setSize(part.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  SeenSheets read() {
    return read(SheetLimits.DOCUMENT);
  }

  SeenSheets read(SheetLimits limits) {
    return new SeenSheets().read("book.xlsx", bytes(), limits);
  }
}
