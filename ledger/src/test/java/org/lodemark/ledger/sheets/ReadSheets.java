package org.lodemark.ledger.sheets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lodemark.input.Problem;
import org.lodemark.input.Problems;
import org.lodemark.input.sheet.SheetFile;
import org.lodemark.input.sheet.SheetLimits;
import org.lodemark.ledger.Desk;
import org.lodemark.ledger.Invented;
import org.lodemark.ledger.sheets.SheetReader.Pass;
import org.lodemark.ledger.statement.Statement;

/** CSV files read one after the other, where the sites of {@link Desk#SITES} are known. */
final class ReadSheets {
  private final Desk desk;
  private final Context context = Invented.context();
  private final Problems problems = new Problems();
  private final List<Statement> statements = new ArrayList<>();
  private List<String> remarks = List.of();

  ReadSheets(Path folder) {
    desk = new Desk(folder);
    read("sites.csv", Desk.SITES);
    statements.clear();
  }

  void read(String name, String text) {
    read(name, text, SheetLimits.DOCUMENT);
  }

  void read(String name, String text, SheetLimits limits) {
    Path file = desk.write(name, text);
    SheetReader reader = new SheetReader(
        context, Kept.NOTHING, problems, (sheet, line, statement) -> statements.add(statement));
    for (Pass pass : Pass.values()) {
      reader.begin(pass);
      SheetFile.read(file, limits, problems, reader);
      reader.end(name);
    }
    remarks = reader.remarks();
  }

  /** Of all files so far. */
  List<String> problems() {
    return problems.listAll().stream().map(Problem::text).toList();
  }

  /** Of all files so far, but the sites known from the first. */
  List<Statement> statements() {
    return statements;
  }

  /** Of the last file. */
  List<String> remarks() {
    return remarks;
  }
}
