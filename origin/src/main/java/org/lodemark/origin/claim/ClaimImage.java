package org.lodemark.origin.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.DeclaredOrigin;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.place.Countries;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;
import org.lodemark.flow.section.TextTable;
import org.lodemark.flow.section.TextTableBuilder;

/** Claims as packed records, found by their lots. */
public final class ClaimImage implements Claims {
  private static final String LOTS = "claim.lots";
  private static final String RECORDS = "claim.records";
  private static final String START = "claim.start";
  private static final List<OriginBasis> BASES = List.of(OriginBasis.values());

  private final Sections sections;
  private final Countries countries;
  private final TextTable lots;
  private final IntColumn start;

  private ClaimImage(Sections sections, Countries countries) {
    this.sections = sections;
    this.countries = countries;
    lots = TextTable.read(sections, LOTS);
    start = IntColumn.of(sections, START);
  }

  /** The image of claims that were read from books. */
  public static List<Section> of(Claims claims) {
    List<Claim> all = switch (claims) {
      case ReadClaims read -> read.list();
      case ClaimImage kept -> kept.list();
    };
    TextTableBuilder lots = new TextTableBuilder();
    PackedBytes records = new PackedBytes();
    int[] start = new int[all.size() + 1];
    for (int i = 0; i < all.size(); i++) {
      Claim claim = all.get(i);
      lots.add(claim.lot().uri());
      write(claim.origin(), records);
      records.text(claim.row().document()).number(claim.row().row());
      records.number(claim.others().size());
      claim.others().forEach(other -> write(other, records));
      start[i + 1] = records.size();
    }
    List<Section> sections = new ArrayList<>(lots.sections(LOTS));
    sections.add(records.section(RECORDS));
    sections.add(new Section.Ints(START, start));
    return sections;
  }

  private static void write(DeclaredOrigin origin, PackedBytes into) {
    into.number(BASES.indexOf(origin.basis())).text(origin.country().iso3());
  }

  /** The claims of an image. */
  public static Claims read(Sections sections, Countries countries) {
    return new ClaimImage(sections, countries);
  }

  private DeclaredOrigin origin(PackedReader from) {
    OriginBasis basis = BASES.get(from.intNumber());
    return new DeclaredOrigin(countries.getByIso3(from.text()), basis);
  }

  private Claim claim(LotId lot, int number) {
    PackedReader from = new PackedReader(sections.bytes(RECORDS), start.get(number));
    DeclaredOrigin origin = origin(from);
    RecordRef row = new RecordRef(from.text(), from.number());
    int count = from.intNumber();
    List<DeclaredOrigin> others = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      others.add(origin(from));
    }
    return new Claim(lot, origin, row, others);
  }

  private List<Claim> list() {
    List<Claim> all = new ArrayList<>(lots.size());
    for (int number = 0; number < lots.size(); number++) {
      all.add(claim(new LotId(lots.text(number)), number));
    }
    return all;
  }

  @Override
  public Optional<Claim> find(LotId lot) {
    int number = lots.find(lot.uri());
    return number < 0 ? Optional.empty() : Optional.of(claim(lot, number));
  }

  @Override
  public List<Claim> listMined() {
    return list().stream()
        .filter(claim -> claim.origin().basis() == OriginBasis.MINED)
        .toList();
  }

  @Override
  public int countOthers() {
    return lots.size() - listMined().size();
  }
}
