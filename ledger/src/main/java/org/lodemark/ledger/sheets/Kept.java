package org.lodemark.ledger.sheets;

import java.util.Collection;
import java.util.List;
import org.lodemark.ledger.statement.SiteStatement;

/** What was kept before, as far as the reading of sheets asks for it. */
public interface Kept {
  /** The sites, by their latest statements. */
  Collection<SiteStatement> listSites();

  /** A statement without an id of its own, found by where it stood. */
  record Place(String site, String hash, String source) {}

  /**
   * Events at a line of a file captured before; several if files of one name were.
   *
   * @param file name, without folders
   * @param sheet name of the sheet, empty for a file that is one
   * @param line in it
   */
  List<Place> listAt(String file, String sheet, long line);

  /** A store with nothing in it. */
  Kept NOTHING = new Kept() {
    @Override
    public Collection<SiteStatement> listSites() {
      return List.of();
    }

    @Override
    public List<Place> listAt(String file, String sheet, long line) {
      return List.of();
    }
  };
}
