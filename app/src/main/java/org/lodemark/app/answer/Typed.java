package org.lodemark.app.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one question as they were typed, on the command line or in an address, and all
 * that is found to be wrong with them. They are named as the long options, without dashes. For one
 * thread.
 */
public final class Typed {
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();

  /** Adds what was typed; nothing for {@code null}. */
  public Typed put(String name, @Nullable String value) {
    if (value != null) {
      values.computeIfAbsent(name, added -> new ArrayList<>()).add(value);
    }
    return this;
  }

  /** Adds all that were typed. */
  public Typed put(String name, Collection<String> many) {
    many.forEach(value -> put(name, value));
    return this;
  }

  public Typed put(String name, long number) {
    return put(name, Long.toString(number));
  }

  /** Adds a flag that was set. */
  public Typed put(String name, boolean set) {
    return set ? put(name, "true") : this;
  }

  /** The one value; more than one is refused. */
  public Optional<String> find(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    if (all.size() > 1) {
      refuse(Refusal.plain(
          name, all.get(1), "--" + name + ": given " + all.size() + " times. Maybe give it once."));
    }
    return all.stream().findFirst();
  }

  /** All values. */
  public List<String> list(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** All values, those within one set apart by commas. */
  public List<String> listByComma(String name) {
    // Empty names stay, so that a comma too many is seen.
    return list(name).stream().flatMap(list -> Stream.of(list.split(",", -1))).toList();
  }

  /** A flag: absent is false. */
  public boolean isSet(String name) {
    return find(name)
        .map(text -> switch (text.toLowerCase(Locale.ROOT)) {
          case "", "true" -> true;
          case "false" -> false;
          default -> {
            refuse(Refusal.ofValue(name, text, "true or false"));
            yield false;
          }
        })
        .orElse(false);
  }

  /** Reads a value by a parser whose exceptions say the value and what would do. */
  public <T> Optional<T> parse(String name, Function<String, T> parser) {
    return find(name).flatMap(text -> parse(name, text, parser));
  }

  /** Reads one of several values of a parameter. */
  public <T> Optional<T> parse(String name, String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException e) {
      refuse(Refusal.said(name, text, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** Looks a value up; what is not found is refused with what would do. */
  public <T> Optional<T> choose(String name, Function<String, Optional<T>> finder, String fix) {
    return find(name).flatMap(text -> {
      Optional<T> found = finder.apply(text);
      if (found.isEmpty()) {
        refuse(Refusal.ofValue(name, text, fix));
      }
      return found;
    });
  }

  /** One of the words of an enum, written with dashes. */
  public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return choose(
        name,
        text -> Stream.of(type.getEnumConstants())
            .filter(
                constant -> constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
            .findFirst(),
        "one of "
            + String.join(
                ", ",
                Stream.of(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList()));
  }

  /** A whole number within limits, or what stands without one. */
  public long number(String name, long usual, long least, long most, String fix) {
    return find(name)
        .map(text -> {
          try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
              return number;
            }
          } catch (NumberFormatException e) {
            // Told below, as a number out of bounds is.
          }
          refuse(new Refusal(name, text, "--" + name + " " + text + ": " + fix, fix));
          return usual;
        })
        .orElse(usual);
  }

  /** Notes something wrong; the question goes on being read, so that all is found. */
  public void refuse(Refusal refusal) {
    if (!refusals.contains(refusal)) {
      refusals.add(refusal);
    }
  }

  /** Stops when anything was refused. */
  public void check() {
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
  }
}
