package org.lodemark.origin.passage;

/** Numbers from 0 to 1 of many things, so many lanes each: in memory, or kept. */
interface Lanes {
  /** Copies all lanes of a thing. */
  void copy(int thing, float[] into);

  /** One lane of a thing. */
  float get(int thing, int lane);

  /** In one array, lane after lane of each thing. */
  static Lanes of(float[] values, int lanes) {
    return new Lanes() {
      @Override
      public void copy(int thing, float[] into) {
        System.arraycopy(values, thing * lanes, into, 0, lanes);
      }

      @Override
      public float get(int thing, int lane) {
        return values[thing * lanes + lane];
      }
    };
  }
}
