package org.lodemark.simworld.physical;

/** A bag or a heap: it has a place in the log, and changes only through its {@link Yard}. */
public final class Parcel {
  private final long id;
  private Material material;

  Parcel(long id, Material material) {
    this.id = id;
    this.material = material;
  }

  public long id() {
    return id;
  }

  public Material material() {
    return material;
  }

  void become(Material next) {
    material = next;
  }
}
