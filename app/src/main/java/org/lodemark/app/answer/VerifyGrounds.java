package org.lodemark.app.answer;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lodemark.app.BadInput;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.AssayStatement;

/** What verification rests on beside the books. */
public interface VerifyGrounds {
  /** The atlas alone. */
  VerifyGrounds OF_ATLAS = new VerifyGrounds() {
    @Override
    public boolean isOfAtlas() {
      return true;
    }

    @Override
    public List<MeasureFact> parameters(Atlas atlas) {
      return atlas.measures();
    }

    @Override
    public List<AssayStatement> samples(Atlas atlas, Supplier<Set<SiteId>> sites) {
      return List.of();
    }
  };

  /** Whether it is the atlas alone, so that what was kept of it answers too. */
  boolean isOfAtlas();

  /** Parameters of the tests. */
  List<MeasureFact> parameters(Atlas atlas) throws BadInput;

  /**
   * Assays of samples known to be of a site.
   *
   * @param sites that the books know; read only where there are samples
   */
  List<AssayStatement> samples(Atlas atlas, Supplier<Set<SiteId>> sites) throws BadInput;
}
