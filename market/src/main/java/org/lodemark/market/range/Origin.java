package org.lodemark.market.range;

import java.util.List;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Source;

/** Where a number is from. */
public sealed interface Origin {
  /**
   * The user gave it.
   *
   * @param option by which, as typed
   */
  record Given(String option) implements Origin {}

  /**
   * It is a quote.
   *
   * @param words product, series, place and time
   */
  record Quoted(String words, Provenance provenance) implements Origin {}

  /** It is what the lot's records state. */
  record Recorded(String words) implements Origin {}

  /**
   * It stands in a table with its source.
   *
   * @param applied what must be known of its use here, such as that it was found elsewhere; may be
   *     empty
   */
  record Stated(Provenance provenance, String applied) implements Origin {
    public Stated(Provenance provenance) {
      this(provenance, "");
    }
  }

  /**
   * A range of commodity.json.
   *
   * @param words what it is
   */
  record FormRange(String words, Quality quality, Source source) implements Origin {}

  /**
   * It was money of another currency.
   *
   * @param words how it became USD
   * @param rates where the rate is from; empty for one the user gave
   */
  record Converted(String words, List<Provenance> rates) implements Origin {
    public Converted {
      rates = List.copyOf(rates);
    }
  }

  /**
   * It follows from others, by words.
   *
   * @param assumed whether what it follows from is taken to be so, and not known
   */
  record Derived(String words, boolean assumed) implements Origin {}

  /**
   * Nobody stated it. Its range is what must be so in any case.
   *
   * @param remedy the option that would give it
   */
  record Missing(String remedy) implements Origin {}

  /** Whether the number is an unverified assumption. */
  default boolean isAssumption() {
    return switch (this) {
      case Stated stated ->
        stated.provenance().quality() == Quality.ASSUMPTION || !stated.applied().isEmpty();
      case FormRange range -> range.quality() == Quality.ASSUMPTION;
      case Derived derived -> derived.assumed();
      case Converted converted -> false;
      case Quoted quoted -> quoted.provenance().quality() == Quality.ASSUMPTION;
      case Given given -> false;
      case Recorded recorded -> false;
      case Missing missing -> false;
    };
  }
}
