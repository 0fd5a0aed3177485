package org.lodemark.flow.image;

import java.util.List;
import java.util.function.IntFunction;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/**
 * What bounds need beside a {@link CustodyImage}: the places of the rows behind flows, and shipments
 * by site. Kept apart, since traces need none of it.
 */
public final class RecordedImage {
  private RecordedImage() {}

  public static List<Section> of(CustodyGraph custody) {
    return RowRecords.sections(custody);
  }

  /**
   * The records both images were made of, ready for bounds.
   *
   * @param custody sections of the image of shares and traces
   * @param rows sections of this one
   * @param sites as the records were read with, in the same order
   * @param movements the row at a place, in the order the records were given
   * @throws IllegalArgumentException where the image names other sites, or is of another version
   */
  public static RecordedCustody read(
      Sections custody, Sections rows, List<CustodySite> sites, IntFunction<Movement> movements) {
    return new KeptRecorded(custody, rows, sites, movements);
  }
}
