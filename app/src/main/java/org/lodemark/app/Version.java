package org.lodemark.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of what it runs on. */
public final class Version implements IVersionProvider {
  /** Version of the program, as built. */
  public static String ofProgram() {
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Version and maker of the running JDK. */
  public static String ofJdk() {
    return Runtime.version() + ", " + System.getProperty("java.vendor");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"lodemark " + ofProgram() + " (JDK " + ofJdk() + ")"};
  }
}
