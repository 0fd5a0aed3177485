package org.lodemark.app.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** The first bytes of an image file. */
record ImageHeader(long magic, int version, int directoryCrc, long directoryAt, long fileLength) {
  static final int BYTES = 64;

  /** "LODEIMG" and a byte that no text file has there. */
  static final long MAGIC = 0x89474D4945444F4CL;

  static final int VERSION = 1;
  private static final int CRC_AT = BYTES - Integer.BYTES;

  ByteBuffer bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(magic).putInt(version).putInt(directoryCrc);
    bytes.putLong(directoryAt).putLong(fileLength);
    bytes.putInt(CRC_AT, crc(bytes.slice(0, CRC_AT)));
    return bytes.clear();
  }

  static ImageHeader read(ByteBuffer given) {
    ByteBuffer bytes = given.order(ByteOrder.LITTLE_ENDIAN);
    return new ImageHeader(
        bytes.getLong(0), bytes.getInt(8), bytes.getInt(12), bytes.getLong(16), bytes.getLong(24));
  }

  static boolean isWhole(ByteBuffer bytes) {
    int told = bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(CRC_AT);
    return crc(bytes.slice(0, CRC_AT)) == told;
  }

  static int crc(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
