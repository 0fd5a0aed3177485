package org.lodemark.origin.verify;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made when it is first asked for, and once, whoever asks. */
final class Memo<T> implements Supplier<T> {
  private final Supplier<T> make;
  private @Nullable T made;

  Memo(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    T found = made;
    if (found == null) {
      found = make.get();
      made = found;
    }
    return found;
  }
}
