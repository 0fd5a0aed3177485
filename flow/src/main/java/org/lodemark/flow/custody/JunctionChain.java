package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened at one junction, in the order of docs/methods/flow.md, 2. Works on the rows of one
 * batch; moments are numbered as in {@link TimeOrder}.
 */
final class JunctionChain {
  private final int junction;
  private final List<Place> places;

  private JunctionChain(int junction, List<Place> places) {
    this.junction = junction;
    this.places = places;
  }

  /** One moment, with the time and rank it is sorted by. */
  private record Place(int junction, int position, Row row, boolean arrival, long time, int rank) {
    Place(int junction, int position, Row row, boolean arrival) {
      this(junction, position, row, arrival, row.time(arrival), row.rank(arrival));
    }

    boolean isFullCount() {
      return row.isCount() && !row.atLeast;
    }

    /** What it adds to the stock. */
    long grams() {
      if (row.isCount()) {
        return 0;
      }
      return arrival ? row.grams : -row.grams;
    }
  }

  /** One comparison, not a chain of them: a million rows are compared twenty times each. */
  private static int compare(Place a, Place b) {
    if (a.junction != b.junction) {
      return Integer.compare(a.junction, b.junction);
    }
    if (a.time != b.time) {
      return Long.compare(a.time, b.time);
    }
    if (a.rank != b.rank) {
      return Integer.compare(a.rank, b.rank);
    }
    int place = Integer.compare(a.row.place(a.arrival), b.row.place(b.arrival));
    if (place != 0) {
      return place;
    }
    return a.arrival != b.arrival
        ? Boolean.compare(a.arrival, b.arrival)
        : Integer.compare(a.position, b.position);
  }

  /**
   * The chains of all junctions that active rows touch.
   *
   * @param firstNewJunction junctions before it were there before this batch, and have no opening
   */
  static List<JunctionChain> of(List<Row> rows, JunctionPlan plan, int firstNewJunction) {
    List<Place> all = new ArrayList<>(rows.size() * 2);
    for (int position = 0; position < rows.size(); position++) {
      Row row = rows.get(position);
      if (row.active && row.from != Row.NONE) {
        all.add(new Place(row.from, position, row, false));
      }
      if (row.active && row.to != Row.NONE) {
        all.add(new Place(row.to, position, row, true));
      }
    }
    all.sort(JunctionChain::compare);
    List<JunctionChain> chains = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int to = from;
      while (to < all.size() && all.get(to).junction == all.get(from).junction) {
        to++;
      }
      int junction = all.get(from).junction;

      List<Place> chain = placed(all.subList(from, to));
      if (junction >= firstNewJunction && chain.stream().anyMatch(Place::isFullCount)) {
        chain = withOpening(chain, plan.info(junction).type() == JunctionInfo.Type.LOT_POOL);
      }
      chains.add(new JunctionChain(junction, chain));
      from = to;
    }
    return chains;
  }

  /** Puts each count without an hour where the book is nearest to it; of equals the latest. */
  private static List<Place> placed(List<Place> sorted) {
    if (sorted.stream().noneMatch(Place::isFullCount)) {
      return sorted;
    }
    List<Place> places = new ArrayList<>(sorted.size());
    List<Long> books = new ArrayList<>(sorted.size());
    for (Place place : sorted) {
      if (place.isFullCount()) {
        insert(place, places, books);
      } else {
        books.add(bookBefore(books, books.size()) + place.grams());
        places.add(place);
      }
    }
    return places;
  }

  private static long bookBefore(List<Long> books, int place) {
    return place == 0 ? 0 : books.get(place - 1);
  }

  private static void insert(Place count, List<Place> places, List<Long> books) {
    long counted = count.row.grams;
    int at = places.size();
    boolean withoutHour = count.row.earliest < count.row.latest;
    for (int i = at - 1; withoutHour && i >= 0 && places.get(i).time() >= count.row.earliest; i--) {
      if (Math.abs(counted - bookBefore(books, i)) < Math.abs(counted - bookBefore(books, at))) {
        at = i;
      }
    }
    long difference = counted - bookBefore(books, at);
    for (int i = at; i < places.size() && !places.get(i).isFullCount(); i++) {
      books.set(i, books.get(i) + difference);
    }
    places.add(at, count);
    books.add(at, counted);
  }

  private static long book(List<Place> places) {
    return places.stream().mapToLong(Place::grams).sum();
  }

  /**
   * Puts the first count first, if it tells the opening stock: before all, or on the first day and
   * not what that day's rows explain.
   */
  private static List<Place> withOpening(List<Place> places, boolean oneLot) {
    int count = 0;
    while (!places.get(count).isFullCount()) {
      count++;
    }
    Place first =
        places.stream().filter(place -> !place.row.isCount()).findFirst().orElse(null);

    boolean opens = first == null
        || count < places.indexOf(first)
        || (!oneLot
            && places.get(count).row.earliest <= first.row.earliest
            && book(places.subList(0, count)) != places.get(count).row.grams);
    if (opens) {
      Place opening = places.remove(count);
      opening.row.opening = true;
      places.add(0, opening);
    }
    return places;
  }

  int junction() {
    return junction;
  }

  int[] moments() {
    int[] moments = new int[places.size()];
    for (int i = 0; i < moments.length; i++) {
      Place place = places.get(i);
      moments[i] = place.position * 2 + (place.arrival ? 1 : 0);
    }
    return moments;
  }
}
