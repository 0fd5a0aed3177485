package org.lodemark.origin.verify;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work done at the same time as other work. */
final class Together {
  private Together() {}

  /** What came of it; what went wrong in it is thrown as if it had been done here. */
  static <T> T await(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw e;
      }
    }
  }
}
