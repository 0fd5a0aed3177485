package org.lodemark.domain.commodity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A commodity: one metal, the compounds it comes in, the forms it is sold in, and the customs lines
 * it crosses borders under. All of it is data; no code knows a commodity.
 */
public final class Commodity {
  private final String id;
  private final String name;
  private final String symbol;
  private final Map<String, BigDecimal> atomicMasses;
  private final List<Compound> compounds;
  private final SortedMap<HsCode, String> lineNames;
  private final Map<String, Form> forms = new HashMap<>();
  private final List<Form> plainForms;

  /**
   * @param forms each with an id of its own
   * @param groups hulls of forms; ids distinct from those of forms
   */
  public Commodity(
      String id,
      String name,
      String symbol,
      Map<String, BigDecimal> atomicMasses,
      List<Compound> compounds,
      Map<HsCode, String> lineNames,
      List<Form> forms,
      List<Form> groups) {
    this.id = id;
    this.name = name;
    this.symbol = symbol;
    this.atomicMasses = Map.copyOf(atomicMasses);
    this.compounds = List.copyOf(compounds);
    this.lineNames = new TreeMap<>(lineNames);
    this.plainForms = List.copyOf(forms);
    List<Form> all = new ArrayList<>(forms);
    all.addAll(groups);
    for (Form form : all) {
      if (this.forms.put(form.id(), form) != null) {
        throw new IllegalArgumentException("form \"" + form.id() + "\" stands twice");
      }
    }
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The element symbol, which also labels contained metal: "t Sb". */
  public String symbol() {
    return symbol;
  }

  public List<Compound> compounds() {
    return compounds;
  }

  public List<Form> forms() {
    return plainForms;
  }

  /** Contained metal in a compound as a fraction of its mass. */
  public BigDecimal metalFraction(Compound compound) {
    return compound.massFraction(symbol, atomicMasses);
  }

  /** Finds a form or a group of forms. */
  public Optional<Form> findForm(String formId) {
    return Optional.ofNullable(forms.get(formId));
  }

  /** The hull of the forms that cross borders under a code, a finer or a coarser one. */
  public Optional<Form> findForm(HsCode code) {
    List<Form> candidates = plainForms.stream()
        .filter(
            form -> form.hsCodes().stream().anyMatch(own -> own.covers(code) || code.covers(own)))
        .toList();
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(Form.anyOf("hs-" + code.digits(), lineName(code), candidates));
  }

  /** The name of a customs line, or of the heading it belongs to. */
  public String lineName(HsCode code) {
    String exact = lineNames.get(code);
    if (exact != null) {
      return exact;
    }
    return lineNames.entrySet().stream()
        .filter(line -> line.getKey().covers(code))
        .map(Map.Entry::getValue)
        .reduce((coarser, finer) -> finer)
        .orElse("HS " + code.digits());
  }

  /** True for a customs line under which this commodity crosses borders. */
  public boolean trades(HsCode code) {
    return plainForms.stream()
        .flatMap(form -> form.hsCodes().stream())
        .anyMatch(own -> own.covers(code));
  }
}
