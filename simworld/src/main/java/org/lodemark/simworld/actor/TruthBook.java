package org.lodemark.simworld.actor;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.simworld.frame.WorldFrame;
import org.lodemark.simworld.physical.Material;
import org.lodemark.simworld.world.Truth.TrueLot;
import org.lodemark.simworld.world.Typology;

/** What lots were when they were last handed on. Nobody in the world reads it. */
public final class TruthBook {
  private static final List<Typology> ALL = List.of(Typology.values());

  private final WorldFrame frame;
  private final Map<LotId, TrueLot> lots = new LinkedHashMap<>();
  private double claimedGrams;
  private double otherGrams;

  TruthBook(WorldFrame frame) {
    this.frame = frame;
  }

  /** A lot went out with a claim; a later part of it takes the place of an earlier. */
  public void departs(String lot, String trader, String claimedIso3, Material material) {
    Map<String, Long> grams = new HashMap<>();
    for (int i = 0; i < material.metalGrams().length; i++) {
      if (material.metalGrams()[i] > 0) {
        grams.put(frame.lands().get(i).iso3(), material.metalGrams()[i]);
      }
    }
    lots.put(
        new LotId(lot), new TrueLot(grams, new SiteId(trader), typologies(material.schemes())));
    claimedGrams += material.metal();
    otherGrams += material.metal() - grams.getOrDefault(claimedIso3, 0L);
  }

  private static Set<Typology> typologies(int bits) {
    Set<Typology> found = EnumSet.noneOf(Typology.class);
    for (Typology typology : ALL) {
      if ((bits & bit(typology)) != 0) {
        found.add(typology);
      }
    }
    return found;
  }

  /** The mark of a typology on matter. */
  public static int bit(Typology typology) {
    return 1 << ALL.indexOf(typology);
  }

  public Map<LotId, TrueLot> lots() {
    return lots;
  }

  /** Metal in claimed lots so far, in grams. */
  public double claimedGrams() {
    return claimedGrams;
  }

  /** Of it, what was not mined where it was claimed. */
  public double otherGrams() {
    return otherGrams;
  }
}
