package org.lodemark.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.answer.Typed;
import picocli.CommandLine.Option;

/** What is valued, where, and by which prices. */
final class ValueMaterialOptions {
  @Option(names = "--lot", paramLabel = "LOT", description = "A lot of the records.")
  @Nullable
  String lot;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "What it is: a form of the commodity. Default: as the lot's records say.")
  @Nullable
  String form;

  @Option(
      names = "--grade",
      paramLabel = "F",
      description =
          "Metal in the dry mass: 45%%, 40-50%%. Default: the lot's, else the form's range.")
  @Nullable
  private String grade;

  @Option(names = "--moisture", paramLabel = "F", description = "Water in the wet mass.")
  @Nullable
  private String moisture;

  @Option(names = "--tonnes", paramLabel = "T", description = "Wet tonnes of the lot.")
  @Nullable
  private String tonnes;

  @Option(
      names = "--assay",
      paramLabel = "E=F",
      description = "Other elements in the dry mass, by commas: As=0.4%%,Pb=<0.01%%,Hg=80ppm.")
  private List<String> assays = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "GATE",
      description = "Where it is: a gate of the chain, or a place of the atlas.")
  @Nullable
  String at;

  @Option(
      names = "--to",
      paramLabel = "PLACE",
      description = "The buyer's door, a place of the atlas; also tells what metal from each"
          + " producing country costs there.")
  @Nullable
  String to;

  @Option(names = "--chain", paramLabel = "ID", description = "By which chain it goes.")
  @Nullable
  String chain;

  @Option(names = "--contract", paramLabel = "ID", description = "By which contract it is sold.")
  @Nullable
  String contract;

  @Option(
      names = "--paid",
      paramLabel = "MONEY",
      description =
          "What is paid for it instead: \"2900 USD/t-wet\"; also t-dry, t-contained, lot.")
  @Nullable
  private String paid;

  @Option(
      names = "--price",
      paramLabel = "[FORM=]USD",
      description =
          "USD a tonne of the metal, or of another form or element: 25000," + " \"20.3 USD/lb\".")
  private List<String> prices = new ArrayList<>();

  @Option(
      names = "--price-on",
      paramLabel = "P",
      description = "The time whose quote of the metal counts. Default: the newest.")
  @Nullable
  private String priceOn;

  @Option(
      names = "--price-series",
      paramLabel = "WORDS",
      description = "Words that name the series of quotes: \"rotterdam argus\".")
  @Nullable
  String priceSeries;

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      description = "Terms of your own, before the atlas's: a table like contracts.csv, chains.csv,"
          + " conversions.csv, freights.csv (docs/atlas-format.md).")
  List<Path> terms = new ArrayList<>();

  @Option(
      names = "--sort-to",
      paramLabel = "F",
      description = "A grade the lot could be sorted to.")
  @Nullable
  private String sortTo;

  /** Hands over what was typed. */
  void into(Typed typed) {
    typed.put("lot", lot);
    typed.put("form", form);
    typed.put("grade", grade);
    typed.put("moisture", moisture);
    typed.put("tonnes", tonnes);
    typed.put("assay", assays);
    typed.put("at", at);
    typed.put("to", to);
    typed.put("chain", chain);
    typed.put("contract", contract);
    typed.put("paid", paid);
    typed.put("price", prices);
    typed.put("price-on", priceOn);
    typed.put("price-series", priceSeries);
    typed.put("sort-to", sortTo);
  }
}
