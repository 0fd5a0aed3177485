package org.lodemark.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** The pages one test opens, each for a reader of its own. */
final class Tabs implements AutoCloseable {
  private final Browser browser;
  private final List<Tab> open = new ArrayList<>();

  Tabs(Browser browser) {
    this.browser = browser;
  }

  /** An empty page for a look; it is watched from its first request on. */
  Tab open(Look look) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions()
        .setViewportSize(look.widthPx(), look.heightPx())
        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("en-GB")
        .setTimezoneId("UTC"));
    context.setDefaultTimeout(Chromium.PATIENCE_MS);
    Tab tab = new Tab(context);
    open.add(tab);
    return tab;
  }

  /** Opens an address for a look. */
  Tab open(Look look, String address) {
    Tab tab = open(look);
    tab.page().navigate(address);
    return tab;
  }

  /** What the pages did that none may do. */
  List<String> listFaults() {
    return open.stream().flatMap(tab -> tab.listFaults().stream()).toList();
  }

  @Override
  public void close() {
    open.forEach(Tab::close);
  }
}
