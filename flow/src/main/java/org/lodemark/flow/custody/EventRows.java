package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;

/**
 * Gives every row its junctions. Rows of one event act together: a transformation is a process,
 * or one loss per pool; the rows of a stocktake are one count per stock.
 */
final class EventRows {
  private final JunctionPlan plan;
  private final FindingList findings;

  private record EventAt(int site, String event) {}

  EventRows(JunctionPlan plan, FindingList findings) {
    this.plan = plan;
    this.findings = findings;
  }

  void place(List<Row> rows) {
    Map<EventAt, List<Row>> transformations = new LinkedHashMap<>();
    Map<EventAt, List<Row>> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      switch (row.action()) {
        case MINE, RECEIVE -> row.to = plan.junctionOf(row);
        case SHIP -> row.from = plan.junctionOf(row);
        case LOSS -> placeLostStock(row);
        case INPUT, OUTPUT -> add(transformations, row);
        case COUNT -> {
          if (row.lot != Row.NONE) {
            plan.junctionOf(row); // so that the pool of its value is known to other counts
          }
          add(counts, row);
        }
      }
    }
    transformations.values().forEach(this::placeTransformation);
    counts.values().forEach(this::placeCount);
  }

  private static void add(Map<EventAt, List<Row>> events, Row row) {
    events
        .computeIfAbsent(new EventAt(row.site, row.movement.event()), added -> new ArrayList<>(4))
        .add(row);
  }

  private void placeTransformation(List<Row> event) {

    List<JunctionInfo.Type> types = event.stream().map(plan::typeOf).distinct().toList();
    if (types.size() > 1 || types.contains(JunctionInfo.Type.LOT_POOL)) {
      placeProcess(event);
      return;
    }
    Map<Integer, List<Row>> byPool = new LinkedHashMap<>();
    for (Row row : event) {
      byPool
          .computeIfAbsent(plan.junctionOf(row), added -> new ArrayList<>(event.size()))
          .add(row);
    }
    byPool.forEach(this::placeLoss);
  }

  private void placeProcess(List<Row> event) {
    List<Row> outputs =
        event.stream().filter(row -> row.action() == Action.OUTPUT).toList();
    boolean homogeneous =
        !outputs.isEmpty() && outputs.stream().allMatch(row -> row.movement.homogeneous());
    Row first = event.get(0);
    int process = plan.addProcess(first.site, first.movement.event(), homogeneous, event.size());
    for (Row row : event) {
      int stock = plan.junctionOf(row);
      boolean input = row.action() == Action.INPUT;

      row.from = input ? stock : process;
      row.to = input ? process : stock;
    }
    returnAfterInputs(event);
  }

  /** A split whose rest keeps its name takes from a stock and returns to it, in this order. */
  private static void returnAfterInputs(List<Row> event) {
    for (Row output : event) {
      for (Row input : event) {
        boolean returns = output.action() == Action.OUTPUT
            && input.action() == Action.INPUT
            && input.from == output.to
            && input.earliest <= output.latest;
        if (returns) {
          boolean later =
              output.afterInput == null || Row.BY_LATEST.compare(output.afterInput, input) < 0;
          output.afterInput = later ? input : output.afterInput;
        }
      }
    }
  }

  private void placeLostStock(Row row) {
    if (row.lot == Row.NONE && !plan.hasSitePool(row.site)) {
      row.active = false;
      findings.lossNotUsed(row);
    } else {
      row.from = plan.junctionOf(row);
    }
  }

  /** Inside one stock a transformation only loses. */
  private void placeLoss(int pool, List<Row> rows) {
    long lost = 0;
    for (Row row : rows) {
      lost += row.action() == Action.INPUT ? row.grams : -row.grams;
      row.active = false;
    }
    Row last = rows.stream().max(Row.BY_LATEST).orElseThrow();
    if (lost > rows.size()) {
      last.active = true;
      last.from = pool;
      last.grams = lost;
    } else if (lost < -rows.size()) {
      JunctionInfo info = plan.info(pool);
      if (info.type() == JunctionInfo.Type.VALUE_POOL) {
        findings.segregationCrossed(last, -lost, String.valueOf(info.label()));
      } else {
        findings.outputExceedsInput(last, -lost);
      }
    }
  }

  private void placeCount(List<Row> event) {
    Map<CountOf, List<Row>> byStock = new LinkedHashMap<>();
    for (Row row : event) {
      row.active = false;
      int stock = countedStock(row);
      if (stock == Row.NONE) {
        findings.countNotUsed(row);
      } else {
        boolean atLeast = row.lot != Row.NONE && plan.typeOf(row) != JunctionInfo.Type.LOT_POOL;
        byStock
            .computeIfAbsent(new CountOf(stock, atLeast), added -> new ArrayList<>(event.size()))
            .add(row);
      }
    }
    byStock.forEach((of, rows) -> {
      Row last = rows.stream().max(Row.BY_LATEST).orElseThrow();
      last.active = true;
      last.atLeast = of.atLeast;
      last.to = of.stock;
      last.grams = rows.stream().mapToLong(row -> row.grams).sum();
    });
  }

  private record CountOf(int stock, boolean atLeast) {}

  /** The stock a count row weighed, or NONE where nobody can know. */
  private int countedStock(Row row) {
    if (row.lot != Row.NONE) {
      return plan.junctionOf(row);
    }
    if (row.movement.segregatedBy().isPresent()) {
      return plan.findValuePool(row.site, row.movement.segregatedBy().get());
    }
    return plan.hasSitePool(row.site) && !plan.keepsLots(row.site)
        ? plan.junctionOf(row)
        : Row.NONE;
  }
}
