package org.lodemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** The pages of the web site, and when one of them is there. */
enum Site {
  TODAY("today", "Today"),
  LOTS("lots", "Lots"),
  LOT("lots/one?lot=sim%3AE1%2F0014", "sim:E1/0014"),
  NATIONS("nations", "Nations"),
  VALUE("value", "Value"),
  LEDGER("ledger", "Ledger");

  private final String path;
  private final String title;

  Site(String path, String title) {
    this.path = path;
    this.title = title;
  }

  String path() {
    return path;
  }

  String title() {
    return title;
  }

  /** Opens the page for a look, and waits until nothing of it is still being read. */
  Page open(Tabs tabs, Served served, Look look) {
    Page page = tabs.open(look, served.page(path)).page();
    settle(page);
    return page;
  }

  static void settle(Page page) {
    assertThat(page.locator("main h1").first()).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator(".waiting, .working")).hasCount(0);
  }
}
