package org.lodemark.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lodemark.app.BadInput;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.input.Problems;
import org.lodemark.input.sheet.SheetFile;
import org.lodemark.input.sheet.SheetLimits;
import org.lodemark.ledger.sheets.Context;
import org.lodemark.ledger.sheets.Kept;
import org.lodemark.ledger.sheets.SheetReader;
import org.lodemark.ledger.sheets.SheetReader.Pass;
import org.lodemark.ledger.statement.AssayStatement;

/** Reads assays of samples known to be of a site: a sheet of assays whose lots are site ids. */
final class ReferenceSamples {
  private ReferenceSamples() {}

  static List<AssayStatement> read(Path file, Atlas atlas, Set<SiteId> sites, Clock clock)
      throws BadInput {
    Problems problems = new Problems();
    List<AssayStatement> samples = new ArrayList<>();
    Context context =
        new Context(atlas.world().countries(), atlas.commodity(), LocalDate.now(clock), List.of());
    String name = String.valueOf(file.getFileName());
    SheetReader reader =
        new SheetReader(context, Kept.NOTHING, problems, (sheet, line, statement) -> {
          if (!(statement instanceof AssayStatement assay)) {
            problems.add(
                name, line, "", "is no assay; a file of reference samples has nothing else");
          } else if (!sites.contains(new SiteId(assay.lot().uri()))) {
            problems.add(
                name,
                line,
                "lot",
                "\"" + assay.lot() + "\" is no site that is kept. Of a reference sample the lot is"
                    + " the id of the site it is known to be of");
          } else {
            samples.add(assay);
          }
        });
    reader.begin(Pass.ROWS);
    SheetFile.read(file, SheetLimits.DOCUMENT, problems, reader);
    reader.end(name);
    if (problems.isEmpty() && samples.isEmpty()) {
      problems.add(
          name,
          "holds no assay. Maybe a sheet of assays whose lots are the ids of sites was meant");
    }
    if (!problems.isEmpty()) {
      throw new BadInput("reference samples " + file, problems.listAll());
    }
    return samples;
  }
}
