package org.lodemark.flow.image;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.graph.GraphSections;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;
import org.lodemark.flow.shares.Convention;
import org.lodemark.flow.shares.ShareSections;

/**
 * All that questions about shares, traces and recalls need of custody records, as plain arrays. To
 * read a million movements takes seconds; to find an array of theirs again takes none.
 *
 * <p>Nothing is copied out: arrays and what is told by lot or junction are read where they lie. So
 * a question costs what it looks at, and one about a lot with few ancestors next to nothing.
 *
 * <p>An image knows nothing of where it is kept, nor whether it is of these records: who keeps it
 * sees to that.
 */
public final class CustodyImage {
  /** Goes up when the sections, or what is computed, are no longer the same. */
  public static final int VERSION = 3;

  private CustodyImage() {}

  /** The image with the rows of all conventions. */
  public static List<Section> of(CustodyGraph custody) {
    return of(custody, EnumSet.allOf(Convention.class));
  }

  /**
   * The image of records.
   *
   * @param conventions whose rows are kept; those of others are made anew when asked for. Of
   *     records read as recorded only to be set beside others, pro rata is enough
   */
  public static List<Section> of(CustodyGraph custody, Collection<Convention> conventions) {
    List<Section> sections = new ArrayList<>();
    sections.addAll(GraphSections.of(custody.graph()));
    sections.addAll(ShareSections.of(custody.graph(), conventions));
    sections.addAll(ImageHead.sections(custody));
    sections.addAll(JunctionRecords.sections(custody));
    sections.addAll(LotRecords.sections(custody));
    sections.addAll(FindingRecords.sections(custody));
    sections.add(SiteImage.section(custody.sites()));
    return sections;
  }

  /**
   * The records an image was made of, ready for questions.
   *
   * @param sites the sites the records were read with, in the same order
   * @throws IllegalArgumentException where the image names other sites, or is of another version
   */
  public static Custody read(Sections sections, List<CustodySite> sites) {
    return new KeptCustody(sections, sites);
  }
}
