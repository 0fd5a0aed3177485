package org.lodemark.ledger.sheets;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodemark.input.Problems;
import org.lodemark.input.sheet.SheetHeader;
import org.lodemark.input.sheet.SheetRow;
import org.lodemark.input.sheet.SheetVisitor;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.Statement;

/**
 * Reads one file in passes: sites first, since all else names them; then rows; then corrections,
 * which name events. A pass skips the sheets of the others.
 */
public final class SheetReader implements SheetVisitor {
  /** The passes, in order. */
  public enum Pass {
    SITES,
    ROWS,
    CORRECTIONS;

    private boolean reads(SheetKind kind) {
      return switch (kind) {
        case SITES -> this == SITES;
        case MOVEMENTS, DOCUMENTS, ASSAYS -> this == ROWS;
        case CORRECTIONS -> this == CORRECTIONS;
      };
    }
  }

  /** Takes what was read. */
  public interface Sink {
    void take(String sheet, long line, Statement statement);
  }

  private static final int MOST_NAME = 200;

  private final Context context;
  private final Kept kept;
  private final Problems problems;
  private final Sink sink;
  private final NumberText numbers = new NumberText();
  private final Set<String> remarks = new LinkedHashSet<>();
  private final Map<String, Long> rowsByUnit = new TreeMap<>();
  private final Map<String, Long> rowsBySheet = new LinkedHashMap<>();
  private Pass pass = Pass.SITES;
  private boolean hasCorrections;
  private long sheets;
  private long known;

  private @Nullable Reading reading;

  private record Reading(SheetHeader header, SheetKind kind, RowView view, SiteRows sites) {}

  public SheetReader(Context context, Kept kept, Problems problems, Sink sink) {
    this.context = context;
    this.kept = kept;
    this.problems = problems;
    this.sink = sink;
  }

  /** Begins a pass over the file; ends the one before. */
  public void begin(Pass next) {
    finishSheet();
    pass = next;
    sheets = 0;
    known = 0;
  }

  /** Ends a pass; a file without any sheet to read is a problem. */
  public void end(String file) {
    finishSheet();
    if (pass == Pass.ROWS && sheets > 0 && known == 0 && problems.isEmpty()) {
      problems.add(
          file,
          "holds no sheet of sites, movements, documents, assays or corrections."
              + " Maybe begin with: lodemark capture --template");
    }
    if (pass == Pass.ROWS) {
      numbers
          .findDoubt()
          .ifPresent(doubt -> problems.add(file, doubt.line(), doubt.column(), doubt.message()));
    }
  }

  /** True when the file has corrections to be read in a pass of their own. */
  public boolean hasCorrections() {
    return hasCorrections;
  }

  @Override
  public boolean sheet(SheetHeader header) {
    finishSheet();
    sheets++;
    Optional<SheetKind> kind = SheetKind.find(header.columns());
    if (kind.isEmpty()) {
      strangeSheet(header);
      return false;
    }
    known++;
    hasCorrections |= kind.get() == SheetKind.CORRECTIONS;
    if (!pass.reads(kind.get())) {
      return false;
    }
    SheetColumns columns = SheetColumns.of(kind.get(), header);
    if (hasLongNames(header, columns)) {
      return false;
    }
    if (!columns.extraNames().isEmpty()) {
      remarks.add(place(header) + ": columns that mean nothing here are kept as they are: "
          + String.join(", ", columns.extraNames()));
    }
    reading = new Reading(
        header,
        kind.get(),
        new RowView(place(header), columns, numbers, problems),
        new SiteRows(context));
    return true;
  }

  /** A name is kept with every row: a long one in a long sheet would fill a disk. */
  private boolean hasLongNames(SheetHeader header, SheetColumns columns) {
    List<String> longNames =
        columns.extraNames().stream().filter(name -> name.length() > MOST_NAME).toList();
    longNames.forEach(name -> problems.add(
        place(header),
        header.line(),
        RowView.shortened(name),
        "the name of a column has " + name.length() + " characters; at most " + MOST_NAME
            + " are kept"));
    return !longNames.isEmpty();
  }

  private void strangeSheet(SheetHeader header) {
    if (pass != Pass.ROWS) {
      return;
    }
    String lacks = SheetKind.nearest(header.columns());
    if (header.sheet().isEmpty()) {
      problems.add(header.file(), header.line(), "", "is no sheet that is read here; " + lacks);
    } else {
      remarks.add(place(header) + " was skipped; " + lacks);
    }
  }

  private static String place(SheetHeader header) {
    return header.sheet().isEmpty() ? header.file() : header.file() + "[" + header.sheet() + "]";
  }

  @Override
  public boolean row(SheetRow row) {
    Reading now = reading;
    if (now == null) {
      return true;
    }
    now.view.show(row);
    Optional<? extends Statement> statement = switch (now.kind) {
      case SITES -> {
        now.sites.read(now.view);
        yield Optional.empty();
      }
      case MOVEMENTS -> movement(now);
      case DOCUMENTS -> new PaperRows(context).document(now.view);
      case ASSAYS -> new PaperRows(context).assay(now.view);
      case CORRECTIONS -> new CorrectionRows(context, kept).read(now.view);
    };
    statement.ifPresent(found -> take(now, row.line(), found));
    return true;
  }

  private Optional<EventStatement> movement(Reading now) {
    Optional<EventStatement> event = new MovementRows(context).read(now.view);
    event
        .flatMap(found -> context.findSite(found.site().id()))
        .filter(site -> !site.unit().isKilogram())
        .ifPresent(site -> rowsByUnit.merge(site.unit().toString(), 1L, Long::sum));
    return event;
  }

  private void take(Reading now, long line, Statement statement) {
    rowsBySheet.merge(now.kind.title(), 1L, Long::sum);
    sink.take(PlaceName.of(now.header.sheet()), line, statement);
  }

  private void finishSheet() {
    Reading now = reading;
    reading = null;
    if (now != null && now.kind == SheetKind.SITES) {
      for (SiteRows.Found found : now.sites.sites()) {
        restated(now, found);
        context.add(found.site());
        take(now, found.line(), found.site());
      }
    }
  }

  private void restated(Reading now, SiteRows.Found found) {
    Optional<SiteStatement> before = context.findSite(found.site().id().id());
    if (before.isPresent() && !before.get().equals(found.site())) {
      remarks.add(place(now.header) + ":" + found.line() + ": site \""
          + found.site().id() + "\" was known otherwise; from now on this counts");
    }
  }

  /** How many statements of which sort. */
  public Map<String, Long> countsBySheet() {
    return rowsBySheet;
  }

  /** What the user should know about how the file was read. */
  public List<String> remarks() {
    rowsByUnit.forEach((unit, rows) -> remarks.add(
        "masses of " + rows + " rows were read in " + unit + ", the unit of their site"));
    rowsByUnit.clear();
    if (numbers.ambiguousCount() > 0) {
      remarks.add(
          numbers.ambiguousCount() + " numbers like 1,234 were read as thousands, not as decimals");
    }
    return List.copyOf(remarks);
  }
}
