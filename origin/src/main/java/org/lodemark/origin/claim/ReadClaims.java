package org.lodemark.origin.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.DeclaredOrigin;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;

/** Claims just read from books. */
final class ReadClaims implements Claims {
  private static final Comparator<Movement> BY_TIME =
      Comparator.comparing((Movement row) -> row.time().latest());

  private final Map<LotId, Claim> byLot;

  private ReadClaims(Map<LotId, Claim> byLot) {
    this.byLot = byLot;
  }

  /** The declaration of a lot is that of the latest of its rows that have one. */
  static ReadClaims of(Books books) {
    Map<LotId, List<Movement>> rows = new LinkedHashMap<>();
    for (BookRow row : books.rows()) {
      Movement movement = row.low();
      if (movement.declaredOrigin().isPresent() && movement.lot().isPresent()) {
        rows.computeIfAbsent(movement.lot().get(), added -> new ArrayList<>(2)).add(movement);
      }
    }
    Map<LotId, Claim> claims = new LinkedHashMap<>();
    rows.forEach((lot, declared) -> claims.put(lot, claim(lot, declared)));
    return new ReadClaims(claims);
  }

  private static Claim claim(LotId lot, List<Movement> declared) {
    // Of rows at one time the later written counts: the maximum keeps the last of equals.
    Movement last = declared.get(0);
    for (Movement row : declared) {
      last = BY_TIME.compare(row, last) >= 0 ? row : last;
    }
    DeclaredOrigin origin = last.declaredOrigin().orElseThrow();
    LinkedHashSet<DeclaredOrigin> others = new LinkedHashSet<>();
    declared.forEach(row -> others.add(row.declaredOrigin().orElseThrow()));
    others.remove(origin);
    return new Claim(lot, origin, last.ref(), List.copyOf(others));
  }

  @Override
  public Optional<Claim> find(LotId lot) {
    return Optional.ofNullable(byLot.get(lot));
  }

  @Override
  public List<Claim> listMined() {
    return byLot.values().stream()
        .filter(claim -> claim.origin().basis() == OriginBasis.MINED)
        .toList();
  }

  /** All, in the order the lots are first declared. */
  List<Claim> list() {
    return List.copyOf(byLot.values());
  }

  @Override
  public int countOthers() {
    return byLot.size() - listMined().size();
  }
}
