package org.lodemark.app.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.commodity.Compound;

/** Tells the facts that tests of evidence are made on from others: a hash of what they say. */
final class FactsKey {
  private final MessageDigest digest;

  private FactsKey() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Of an atlas's measures and compounds, and the parameters in use. Whatever has no order of its own
   * is put in one: a hash must be the same in the next process.
   */
  static String of(Atlas atlas, List<MeasureFact> parameters) {
    FactsKey key = new FactsKey();
    atlas.measures().forEach(key::add);
    key.add("parameters");
    parameters.forEach(key::add);
    for (Compound compound : atlas.commodity().compounds()) {
      key.add(compound.formula());
      key.add(atlas.commodity().metalFraction(compound).toPlainString());
    }
    return HexFormat.of().formatHex(key.digest.digest());
  }

  private void add(MeasureFact fact) {
    add(fact.table());
    add(new TreeMap<>(fact.keys()).toString());
    add(fact.attribute());
    add(fact.period() + " " + fact.value() + " " + fact.unit());
    add(fact.text());
    add(fact.provenance().source().id());
  }

  private void add(String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
