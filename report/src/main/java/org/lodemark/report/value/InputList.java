package org.lodemark.report.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.market.range.Figure;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;
import org.lodemark.report.Rounding;
import org.lodemark.report.SourceList;
import org.lodemark.report.value.ValueReport.FigureRow;
import org.lodemark.report.value.ValueReport.InputRow;
import org.lodemark.report.value.ValueReport.MissingRow;

/** Collects the inputs of a report in the order in which its figures first use them. */
final class InputList {
  private final SourceList sources;
  /** By what is told of it: two parameters that read alike are one line. */
  private final Map<List<Object>, Integer> numbers = new HashMap<>();

  private final List<Parameter> inputs = new ArrayList<>();

  InputList(SourceList sources) {
    this.sources = sources;
  }

  FigureRow row(Figure figure) {
    return new FigureRow(
        ends(figure.range()),
        figure.inputs().stream().map(this::number).distinct().sorted().toList(),
        figure.restsOnAssumption());
  }

  FigureRow row(Parameter parameter) {
    List<Parameter> inputs = parameter.origins().isEmpty() ? List.of() : List.of(parameter);
    return row(new Figure(parameter.range(), inputs));
  }

  static List<Optional<Double>> ends(Range range) {
    return List.of(range.findLow().map(Rounding::of), range.findHigh().map(Rounding::of));
  }

  private int number(Parameter parameter) {
    List<Object> told =
        List.of(parameter.name(), parameter.range(), parameter.unit(), parameter.origins());
    return numbers.computeIfAbsent(told, added -> {
      inputs.add(parameter);
      return inputs.size();
    });
  }

  List<InputRow> rows() {
    List<InputRow> rows = new ArrayList<>();
    for (Parameter input : inputs) {
      rows.add(new InputRow(
          rows.size() + 1,
          input.name(),
          input.findMissing().isPresent() && Double.isInfinite(input.range().high())
              ? List.of(Optional.empty(), Optional.empty())
              : ends(input.range()),
          input.unit(),
          input.origins().isEmpty() ? "fixed" : from(input.origins().getFirst()),
          input.isAssumption(),
          String.join(
              "; ", input.origins().stream().map(InputList::words).distinct().toList()),
          input.origins().stream()
              .flatMap(origin -> ids(origin).stream())
              .distinct()
              .toList()));
    }
    return rows;
  }

  /** What is missing, each thing once. */
  List<MissingRow> missing() {
    Map<String, MissingRow> missing = new LinkedHashMap<>();
    for (Parameter input : inputs) {
      input
          .findMissing()
          .ifPresent(one -> missing.putIfAbsent(
              input.name(), new MissingRow(number(input), input.name(), one.remedy())));
    }
    return List.copyOf(missing.values());
  }

  private static String from(Origin origin) {
    return switch (origin) {
      case Origin.Given given -> "option";
      case Origin.Quoted quoted -> "quote";
      case Origin.Recorded recorded -> "records";
      case Origin.Stated stated -> "table";
      case Origin.FormRange range -> "form-range";
      case Origin.Converted converted -> "table";
      case Origin.Derived derived -> "derived";
      case Origin.Missing missing -> "missing";
    };
  }

  private static String words(Origin origin) {
    return switch (origin) {
      case Origin.Given given -> "given by " + given.option();
      case Origin.Quoted quoted -> quoted.words() + " (" + quality(quoted.provenance()) + ")";
      case Origin.Recorded recorded -> recorded.words();
      case Origin.Stated stated -> stated(stated);
      case Origin.FormRange range -> range.words() + " (" + range.quality().word() + ")";
      case Origin.Converted converted -> converted.words();
      case Origin.Derived derived -> derived.words();
      case Origin.Missing missing -> "not known: " + missing.remedy();
    };
  }

  private static String stated(Origin.Stated stated) {
    Provenance provenance = stated.provenance();
    return provenance.where() + ", " + quality(provenance)
        + (stated.applied().isEmpty() ? "" : ", " + stated.applied())
        + (provenance.note().isEmpty() ? "" : ": " + provenance.note());
  }

  private static String quality(Provenance provenance) {
    return provenance.quality().word();
  }

  private List<String> ids(Origin origin) {
    return switch (origin) {
      case Origin.Quoted quoted -> sources.ids(quoted.provenance());
      case Origin.Stated stated -> sources.ids(stated.provenance());
      case Origin.FormRange range -> List.of(sources.id(range.source()));
      case Origin.Converted converted -> sources.ids(converted.rates());
      default -> List.of();
    };
  }
}
