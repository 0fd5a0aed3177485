package org.lodemark.input.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML of a part, tag by tag. A parser holds in memory the token it is at, the tags that are open
 * and every name it has met; each has its limit here, so that no part, however made, takes more
 * than a few MiB. A document type, and with it every entity, is refused: no workbook has one.
 */
final class XmlPart implements Closeable {
  /** Of a text, tag, or comment: a cell of 32,767 characters written as references is 400 KB. */
  static final int TOKEN_BYTES = 1 << 20;

  private static final int MOST_DEPTH = 64;
  private static final int MOST_NAMES = 4_096;

  private static final XMLInputFactory FACTORY = factory();

  private final PartStream bytes;
  private final int cellChars;
  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private int depth;

  XmlPart(PartStream bytes, SheetLimits limits) throws IOException {
    this.bytes = bytes;
    this.cellChars = limits.cellChars();
    bytes.allow(TOKEN_BYTES);
    try {
      xml = FACTORY.createXMLStreamReader(XmlDecoding.of(bytes));
    } catch (XMLStreamException e) {
      bytes.close();
      throw rejected(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // References to characters, as &amp;, count for these limits of the JDK; entities are refused.
    for (String limit : List.of("maxGeneralEntitySize", "totalEntitySize", "entityExpansion")) {
      factory.setProperty("jdk.xml." + limit + "Limit", "0");
    }
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("refers to " + systemId);
    });
    return factory;
  }

  /** Goes to the next opening or closing tag; false at the end of the part. */
  boolean next() throws IOException {
    for (int event = event(); event != XMLStreamConstants.END_DOCUMENT; event = event()) {
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  boolean starts(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** An attribute of the tag, whatever its namespace. */
  @Nullable
  String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /** The text of the element whose opening tag this is, without that of elements inside it. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    int within = depth;
    for (int event = event(); depth >= within; event = event()) {
      boolean isText = event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE;
      if (isText && depth == within) {
        text.append(xml.getText());
        rejectTooLong(text.length());
      }
    }
    return text.toString();
  }

  /** Refuses a text as it is stored, where all of it may be escaped. */
  void rejectTooLong(int storedChars) throws SheetRejected {
    if (storedChars > (long) cellChars * CellText.ESCAPED_CHARS) {
      throw CellText.tooLong(cellChars);
    }
  }

  /** Goes to the closing tag of the element whose opening tag this is. */
  void skip() throws IOException {
    int within = depth;
    while (depth >= within) {
      event();
    }
  }

  private int event() throws IOException {
    bytes.allow(TOKEN_BYTES);
    try {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> countStart();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new SheetRejected(bytes.name() + " has a document type or an entity, as no workbook"
              + " does. Maybe save it anew in a spreadsheet program.");
        default -> {}
      }
      return event;
    } catch (XMLStreamException e) {
      throw rejected(e);
    } catch (RuntimeException e) {
      // The parser of the JDK is known to run past its buffers on damaged input.
      throw damaged(e.toString());
    }
  }

  private void countStart() throws SheetRejected {
    if (++depth > MOST_DEPTH) {
      throw new SheetRejected(bytes.name() + " has tags in tags beyond the limit of " + MOST_DEPTH);
    }
    names.add(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      names.add(xml.getAttributeLocalName(i));
    }
    if (names.size() > MOST_NAMES) {
      throw new SheetRejected(
          bytes.name() + " has more kinds of tags than the limit of " + MOST_NAMES);
    }
  }

  private IOException rejected(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SheetRejected rejected) {
        return rejected;
      }
      if (cause instanceof CharacterCodingException) {
        return damaged("neither UTF-8 nor UTF-16");
      }
    }
    String message = String.valueOf(e.getMessage());
    return damaged(message.replaceFirst("(?s)^ParseError at .*?\\RMessage: ", ""));
  }

  private SheetRejected damaged(String how) {
    return new SheetRejected("is damaged in its part " + bytes.name() + " (" + how
        + "). Maybe it was not copied whole; open it in a spreadsheet program and save it anew.");
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
