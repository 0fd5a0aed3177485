package org.lodemark.flow.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;
import org.lodemark.flow.section.TextTable;
import org.lodemark.flow.section.TextTableBuilder;

/** What the junctions of a graph stand for; read where it lies, junction by junction. */
final class JunctionRecords {
  private static final String TYPE = "junction.type";
  private static final String LOT = "junction.lot";
  private static final String LABEL = "junction.label";
  private static final String ROWS = "junction.rows";
  private static final String LABELS = "junction.labels";
  private static final List<JunctionInfo.Type> TYPES = List.of(JunctionInfo.Type.values());

  private final Sections sections;
  private final ByteBuffer type;
  private @Nullable TextTable labels;

  private JunctionRecords(Sections sections) {
    this.sections = sections;
    type = sections.bytes(TYPE);
  }

  static JunctionRecords read(Sections sections) {
    return new JunctionRecords(sections);
  }

  /** Sites are told by the graph. */
  static List<Section> sections(CustodyGraph custody) {
    int junctions = custody.graph().junctionCount();
    byte[] type = new byte[junctions];
    int[] lot = new int[junctions];
    int[] label = new int[junctions];
    int[] rows = new int[junctions];
    TextTableBuilder labels = new TextTableBuilder();
    for (int junction = 0; junction < junctions; junction++) {
      JunctionInfo info = custody.junction(junction);
      type[junction] = (byte) TYPES.indexOf(info.type());
      lot[junction] = info.lot();
      label[junction] = info.label() == null ? -1 : labels.intern(info.label());
      rows[junction] = info.rows();
    }
    List<Section> sections = new ArrayList<>(labels.sections(LABELS));
    sections.add(new Section.Bytes(TYPE, type, junctions));
    sections.add(new Section.Ints(LOT, lot));
    sections.add(new Section.Ints(LABEL, label));
    sections.add(new Section.Ints(ROWS, rows));
    return sections;
  }

  JunctionInfo.Type type(int junction) {
    return TYPES.get(type.get(junction));
  }

  JunctionInfo info(int junction, int site) {
    int label = number(LABEL, junction);
    return new JunctionInfo(
        type(junction),
        site,
        number(LOT, junction),
        label < 0 ? null : labels().text(label),
        number(ROWS, junction));
  }

  private int number(String section, int junction) {
    return sections.littleEndian(section).getInt(junction * Integer.BYTES);
  }

  private synchronized TextTable labels() {
    if (labels == null) {
      labels = TextTable.read(sections, LABELS);
    }
    return labels;
  }
}
