package org.lodemark.app.answer;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodemark.app.BadInput;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.input.CsvInput;
import org.lodemark.input.Limits;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;
import org.lodemark.origin.verify.SetChoice;

/** Reads sets of origins as people write them: countries, sites, a list file. */
final class OriginSets {
  private static final String NOT_DECLARED = "not-declared";
  private static final int MOST_SETS = 20;
  private static final int MOST_MEMBERS = 5_000;
  private static final Limits LIST = new Limits(1L << 20, 2_000, MOST_MEMBERS);

  private final Countries countries;
  private final Set<String> sites;
  private final boolean lists;
  private final Problems problems = new Problems();

  /**
   * @param sites ids of the sites that are kept
   * @param lists whether a set may be a file on this machine: on its command line, never from outside
   */
  OriginSets(Countries countries, Set<SiteId> sites, boolean lists) {
    this.countries = countries;
    this.lists = lists;
    this.sites = new HashSet<>();
    sites.forEach(site -> this.sites.add(site.id()));
  }

  /** The sets, in the order given; without any, of each lot anything but what it is declared. */
  List<SetChoice> read(List<String> texts) throws BadInput {
    if (texts.isEmpty()) {
      return List.of(new SetChoice.NotDeclared());
    }
    List<SetChoice> sets = new ArrayList<>();
    if (texts.size() > MOST_SETS) {
      problems.add("--set", texts.size() + " sets: at most " + MOST_SETS + " at once");
    } else {
      texts.forEach(text -> one(text.strip()).ifPresent(sets::add));
    }
    if (!problems.isEmpty()) {
      throw new BadInput("set of origins", problems.listAll());
    }
    return sets;
  }

  private Optional<SetChoice> one(String text) {
    if (text.equals(NOT_DECLARED)) {
      return Optional.of(new SetChoice.NotDeclared());
    }
    Members members = new Members();
    Optional<Path> file = isKnown(text) || !lists ? Optional.empty() : file(text);
    String name = text;
    if (file.isPresent()) {
      name = String.valueOf(file.get().getFileName());
      list(file.get(), members);
    } else if (isKnown(text)) {
      members.add("--set", 0, text);
    } else {
      for (String part : text.split("[+,]", -1)) {
        members.add("--set", 0, part.strip());
      }
    }
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SetChoice.Named(new OriginSet(name, members.mines, members.named, false)));
  }

  private boolean isKnown(String text) {
    return sites.contains(text) || countries.findByName(text).isPresent();
  }

  private static Optional<Path> file(String text) {
    try {
      if (text.startsWith("@")) {
        return Optional.of(Path.of(text.substring(1)));
      }
      Path path = Path.of(text);
      return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** One country or site a line; what follows # is a note. */
  private void list(Path file, Members members) {
    TextInput input = TextInput.ofFile(file);
    long before = problems.count();
    CsvInput.readRecords(input, LIST, problems, (line, fields) -> {
      String first = fields.getFirst();
      int note = first.indexOf('#');
      String member = (note < 0 ? first : first.substring(0, note)).strip();
      if (!member.isEmpty()) {
        members.add(input.name(), line, member);
      }
      return members.size() <= MOST_MEMBERS;
    });
    if (members.isEmpty() && problems.count() == before) {
      problems.add(input.name(), "names no country and no site. Maybe one a line, notes after #");
    }
    if (members.size() > MOST_MEMBERS) {
      problems.add(input.name(), "more than " + MOST_MEMBERS + " countries and sites");
    }
  }

  /** What a set is made of. */
  private final class Members {
    private final Set<SiteId> mines = new LinkedHashSet<>();
    private final Set<Country> named = new LinkedHashSet<>();

    void add(String file, long line, String member) {
      Optional<Country> country =
          countries.findByName(member).filter(found -> !found.isAggregate());
      if (sites.contains(member)) {
        mines.add(new SiteId(member));
      } else if (country.isPresent()) {
        named.add(country.get());
      } else {
        problems.add(
            file,
            line,
            "",
            "\"" + member + "\" is no country and no site that is kept. Maybe an ISO code, several"
                + " joined by +, a site's id, not-declared"
                + (lists ? ", or @FILE with one a line" : ""));
      }
    }

    int size() {
      return mines.size() + named.size();
    }

    boolean isEmpty() {
      return size() == 0;
    }
  }
}
