package org.lodemark.app.command;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Waits until the process is asked to end by Ctrl-C, or by who started it. The command then closes
 * what it opened and ends as any other, with its own exit code; without this the process would end
 * with one that tells of a signal, and at once.
 */
final class UntilStopped {
  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private UntilStopped() {}

  /** Notices from now on that the process is asked to end. */
  static UntilStopped listen() {
    UntilStopped until = new UntilStopped();
    boolean all = SIGNALS.stream().allMatch(until::handle);
    if (!all) {
      Runtime.getRuntime().addShutdownHook(new Thread(until::stopAndWait, "stop"));
    }
    return until;
  }

  /** Returns when the process was asked to end. */
  void await() throws InterruptedException {
    asked.await();
  }

  /** Says that all is closed. */
  void closed() {
    closed.countDown();
  }

  /** A process that ends at once when a hook returns is held until all is closed. */
  private void stopAndWait() {
    asked.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The JDK has no other way to a signal than this class, which it keeps for the purpose (JEP 260)
   * and does not document; so it is looked up, and done without where it is gone.
   */
  private boolean handle(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method handle = signal.getMethod("handle", signal, handler);
      Object ours = Proxy.newProxyInstance(
          UntilStopped.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, args) -> {
            if (method.getName().equals("handle")) {
              asked.countDown();
              return null;
            }
            return switch (method.getName()) {
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> System.identityHashCode(proxy) == System.identityHashCode(args[0]);
              default -> "stop";
            };
          });
      handle.invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
      return true;
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
