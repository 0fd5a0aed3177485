package org.lodemark.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A page, and a record of what it did that a page of ours must not do. */
final class Tab implements AutoCloseable {
  private static final Set<String> OWN_HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<String> OF_NO_HOST = Set.of("file", "data", "blob", "about");

  private final BrowserContext context;
  private final Page page;
  private final List<String> requests = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  Tab(BrowserContext context) {
    this.context = context;
    context.onRequest(this::requested);
    context.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        faults.add(
            "console " + message.type() + ": " + message.text() + " at " + message.location());
      }
    });
    context.onWebError(error -> faults.add("error in a script: " + error.error()));
    page = context.newPage();
    page.onWebSocket(socket -> address(socket.url()));
    page.onCrash(crashed -> faults.add("the page crashed"));
  }

  private void requested(Request request) {
    address(request.url());
  }

  private void address(String url) {
    requests.add(url);
    if (!isOwn(url)) {
      faults.add("request to another machine: " + url);
    }
  }

  /** Whether an address leads to nobody, or to this machine. */
  static boolean isOwn(String url) {
    int colon = url.indexOf(':');
    if (colon > 0 && OF_NO_HOST.contains(url.substring(0, colon))) {
      return true;
    }
    try {
      String host = URI.create(url).getHost();
      return host != null && OWN_HOSTS.contains(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  Page page() {
    return page;
  }

  /** All addresses asked for, the page's own first. */
  List<String> listRequests() {
    return List.copyOf(requests);
  }

  List<String> listFaults() {
    return List.copyOf(faults);
  }

  /** For a test whose page is to have a fault: takes and forgets those so far. */
  List<String> takeFaults() {
    List<String> taken = List.copyOf(faults);
    faults.clear();
    return taken;
  }

  @Override
  public void close() {
    context.close();
  }
}
