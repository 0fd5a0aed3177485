package org.lodemark.atlas.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.atlas.trade.TradeFixture.input;
import static org.lodemark.atlas.trade.TradeFixture.loaded;
import static org.lodemark.atlas.trade.TradeFixture.problems;
import static org.lodemark.atlas.trade.TradeFixture.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.input.Limits;
import org.lodemark.input.TextInput;

/** What is not a customs file, or does not end. */
class TradeFileInputTest {
  private static final String BACI =
      "t,i,j,k,v,q\n2021,586,156,990210,1,1\n2022,586,156,990210,1,1\n2023,586,156,990210,1,1\n";

  /** Gives a text once and another one for ever. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final byte[] again;
    private long position;

    Endless(String start, String again) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.again = again.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      long at = position++;
      return at < start.length
          ? start[(int) at]
          : again[(int) ((at - start.length) % again.length)];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      for (int i = 0; i < length; i++) {
        buffer[offset + i] = (byte) read();
      }
      return length;
    }
  }

  @Test
  void aWrongHeaderSaysWhatIsExpectedAndWhatWasFound() {
    assertThat(problems("year,country,tonnes", "2023,China,5"))
        .singleElement()
        .asString()
        .startsWith("file.csv:1: is the header of no known customs file")
        .contains("t,i,j,k,v,q", "cmdCode or Commodity Code", "primaryValue or Trade Value (US$)")
        .endsWith("Found: year,country,tonnes");
  }

  @Test
  void anotherSeparatorIsGuessed() {
    assertThat(problems("t;i;j;k;v;q", "2023;1;2;3;4;5"))
        .singleElement()
        .asString()
        .endsWith("Maybe the columns are separated by semicolons or tabs: save it with commas.");
  }

  @Test
  void missingExtraAndRepeatedColumnsAreNamed() {
    assertThat(problems("t,i,j,k,v,weight,weight2", "2023,1,2,3,4,5,6"))
        .hasSize(3)
        .anySatisfy(text -> assertThat(text).startsWith("file.csv:1 q: is missing"))
        .anySatisfy(text -> assertThat(text).startsWith("file.csv:1 weight: is no column of BACI"));
    assertThat(problems("t,i,j,k,v,q,T", "2023,1,2,3,4,5,6"))
        .containsExactly("file.csv:1 T: stands twice in the header");
    assertThat(problems("period,reporterCode,flowCode,cmdCode,netWgt", "2023,156,M,990210,1"))
        .containsExactly(
            "file.csv:1 partnerCode: is missing from the header. A UN Comtrade file needs one of"
                + " partnerCode or Partner Code or partnerISO or Partner ISO or partnerDesc or"
                + " Partner",
            "file.csv:1 primaryValue: is missing from the header. A UN Comtrade file needs one of"
                + " primaryValue or Trade Value (US$)");
  }

  @Test
  void anEmptyFileIsAProblem() {
    assertThat(problems(read(input("e.csv", new byte[0]), Limits.TRADE_FILE)))
        .containsExactly("e.csv:1: is empty: it needs at least a header row");
  }

  @Test
  void utf16IsToldByName() {
    assertThat(problems(
            read(input("u.csv", BACI.getBytes(StandardCharsets.UTF_16)), Limits.TRADE_FILE)))
        .containsExactly("u.csv:1: is UTF-16 text. Save it as \"CSV UTF-8\" and try again.");
    assertThat(problems(
            read(input("u.csv", BACI.getBytes(StandardCharsets.UTF_16LE)), Limits.TRADE_FILE)))
        .singleElement()
        .asString()
        .contains("UTF-16");
  }

  @Test
  void utf8WithAByteOrderMarkAndWindowsLineEndsIsRead() {
    byte[] bytes = ("\uFEFF" + BACI.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    assertThat(loaded(read(input("bom.csv", bytes), Limits.TRADE_FILE)).facts()).hasSize(3);
  }

  @Test
  void anOlderEncodingIsReadAndTheUserIsTold() {
    byte[] bytes = (BACI + "2023,586,156,990210,1,C\u00f4te\n")
        .replace("C\u00f4te", "1")
        .concat("# \u00f4\n")
        .getBytes(StandardCharsets.ISO_8859_1);
    // The last line is no row of six fields: a real problem, told although the encoding is older.
    assertThat(problems(read(input("l.csv", bytes), Limits.TRADE_FILE)))
        .singleElement()
        .asString()
        .contains("1 fields where the header has 6");
  }

  @Test
  void gzipIsToldByName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(BACI.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(problems(read(input("b.csv.gz", bytes.toByteArray()), Limits.TRADE_FILE)))
        .containsExactly("b.csv.gz:1: is gzip-compressed. Decompress it first (gunzip).");
  }

  @Test
  void anEndlessLineStopsAtTheLineLimit() {
    TextInput endless = new TextInput("line.csv", () -> new Endless("t,i,j,k,v,q\n2023,", "9"));
    assertThat(problems(read(endless, Limits.TRADE_FILE)))
        .containsExactly("line.csv:2: has a line longer than the limit of 65536 characters");
    TextInput quoted = new TextInput("quote.csv", () -> new Endless("t,i,j,k,v,q\n\"", "9\n"));
    assertThat(problems(read(quoted, Limits.TRADE_FILE))).hasSize(1);
  }

  @Test
  void anEndlessFileStopsAtTheSizeLimit() {
    Limits small = new Limits(1 << 20, 100, 10);
    TextInput others =
        new TextInput("rows.csv", () -> new Endless("t,i,j,k,v,q\n", "2023,586,156,848180,1,1\n"));
    assertThat(problems(read(others, small)))
        .singleElement()
        .asString()
        .contains("is larger than the limit of 1048576 characters");
  }

  @Test
  void theNumberOfFlowsKeptIsLimited() {
    Limits two = new Limits(1 << 20, 100, 2);
    assertThat(problems(read(input("f.csv", BACI.getBytes(StandardCharsets.UTF_8)), two)))
        .containsExactly("f.csv:4: more flows of the commodity than the limit of 2 rows");
    Limits three = new Limits(1 << 20, 100, 3);
    assertThat(loaded(read(input("f.csv", BACI.getBytes(StandardCharsets.UTF_8)), three))
            .facts())
        .hasSize(3);
  }

  @Test
  void aDirectoryIsNoFile(@TempDir Path directory) {
    assertThat(problems(read(TextInput.ofFile(directory), Limits.TRADE_FILE)))
        .singleElement()
        .asString()
        .contains("is a directory, not a file");
    assertThat(problems(read(TextInput.ofFile(directory.resolve("none.csv")), Limits.TRADE_FILE)))
        .singleElement()
        .asString()
        .contains("no such file");
  }
}
