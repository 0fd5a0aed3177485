package org.lodemark.simworld.physical;

/** Told of everything that is done to matter, so that somebody else can add it up. */
public interface PhysicalLog {
  /** Keeps nothing. */
  PhysicalLog NONE = new PhysicalLog() {
    @Override
    public void won(long parcel, int origin, Material material) {}

    @Override
    public void poured(long from, long into, long wetGrams) {}

    @Override
    public void dried(long parcel, long waterGrams) {}

    @Override
    public void smelted(long from, long into, long metalGrams, long gangueGrams) {}

    @Override
    public void handedOn(long parcel, String lot) {}
  };

  /** Dug out of the ground of a country. */
  void won(long parcel, int origin, Material material);

  /** So much of one, as it is mixed, went into another. */
  void poured(long from, long into, long wetGrams);

  /** So much water went away. */
  void dried(long parcel, long waterGrams);

  /** So much of one's metal, of all its origins alike, and of its gangue went into another. */
  void smelted(long from, long into, long metalGrams, long gangueGrams);

  /** Went to the next holder under a lot's name. */
  void handedOn(long parcel, String lot);
}
