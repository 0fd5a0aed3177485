package org.lodemark.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of all pages, of what the window shows first; with {@code full} of all of each
 * page. No test of its own: {@code browser/screenshots} calls it.
 */
@InChromium
class Screenshots {
  private static final List<Look> LOOKS = List.of(Look.DESK, new Look(1400, true), Look.PHONE);

  @TempDir
  private Path folder;

  @Test
  void take(Tabs tabs) throws Exception {
    Path pictures = Path.of(System.getProperty("lodemark.screenshots", "target/screenshots"));
    Files.createDirectories(pictures);
    Commands commands = Commands.overSample(folder);
    try (Served served = Served.sample(folder)) {
      for (Site site : Site.values()) {
        for (Look look : LOOKS) {
          shoot(site.open(tabs, served, look), pictures, site.name(), look);
        }
      }
    }
    Path report = Report.LOT.write(commands, folder);
    for (Look look : LOOKS) {
      shoot(tabs.open(look, report.toUri().toString()).page(), pictures, "report", look);
    }
  }

  private static void shoot(Page page, Path pictures, String name, Look look) {
    String file = name.toLowerCase(Locale.ROOT) + "-" + look.widthPx()
        + (look.dark() ? "-dark" : "") + ".png";
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(pictures.resolve(file))
        .setFullPage(Boolean.getBoolean("lodemark.screenshots.full"))
        .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
