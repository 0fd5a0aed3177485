package org.lodemark.simworld.actor;

import java.util.List;
import java.util.Optional;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/** What a dealer or smelter is about to mix: the lots are in the heap already. */
public final class Batch {
  private final String event;
  private final long minute;
  private final String declared;
  private final List<Held> inputs;
  private final Parcel heap;
  private Optional<Typology> reason;
  private boolean changed;

  Batch(String event, long minute, String declared, List<Held> inputs, Parcel heap) {
    this.event = event;
    this.minute = minute;
    this.declared = declared;
    this.inputs = List.copyOf(inputs);
    this.heap = heap;
    reason = inputs.stream().flatMap(held -> held.reason().stream()).findFirst();
  }

  public String event() {
    return event;
  }

  public long minute() {
    return minute;
  }

  /** Where its lots are said to be mined. */
  public String declared() {
    return declared;
  }

  /** The lots as they stand in the books. */
  public List<Held> inputs() {
    return inputs;
  }

  public Parcel heap() {
    return heap;
  }

  /** Says that the heap is not what it would be. */
  public void changedBy(Typology typology) {
    reason = Optional.of(typology);
    changed = true;
  }

  /** True when the heap is not what went in by the book. */
  public boolean isChanged() {
    return changed;
  }

  public Optional<Typology> reason() {
    return reason;
  }
}
