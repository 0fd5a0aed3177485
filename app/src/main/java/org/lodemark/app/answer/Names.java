package org.lodemark.app.answer;

import java.util.Optional;
import java.util.function.Function;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;

/** Names of lots and sites as they are typed. */
final class Names {
  private Names() {}

  static Optional<LotId> lot(Typed typed, String text) {
    return name(typed, "lot", text, LotId::new);
  }

  static Optional<SiteId> site(Typed typed, String parameter, String text) {
    return name(typed, parameter, text, SiteId::new);
  }

  private static <T> Optional<T> name(
      Typed typed, String parameter, String text, Function<String, T> make) {
    try {
      return Optional.of(make.apply(text));
    } catch (IllegalArgumentException e) {
      typed.refuse(Refusal.plain(parameter, text, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }
}
