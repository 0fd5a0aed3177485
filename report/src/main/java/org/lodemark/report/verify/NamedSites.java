package org.lodemark.report.verify;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.CutMovement;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.flow.custody.Origin;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.origin.verify.Verification;

/** The sites that an answer speaks of. */
final class NamedSites {
  private final Set<String> ids = new HashSet<>();

  private NamedSites() {}

  static Set<String> of(Verification answer, Collection<BookRow> rows) {
    NamedSites sites = new NamedSites();
    if (answer.scope() instanceof Verification.Scope.Exporter exporter) {
      sites.add(exporter.site());
    }
    answer.lots().forEach(sites::lot);
    answer.sets().forEach(set -> {
      set.joint().ifPresent(sites::bound);
      set.jointHigh().ifPresent(sites::bound);
      set.lots().forEach(lot -> lot.exact().ifPresent(sites::bound));
    });
    answer.unexplained().forEach(gap -> sites.add(gap.site()));
    answer.triggers().forEach(trigger -> trigger.sites().forEach(sites::add));
    answer.borders().forEach(remark -> remark.sites().forEach(sites::add));
    answer.findings().forEach(finding -> sites.add(finding.site()));
    answer.request().addressee().ifPresent(sites::add);
    answer.request().items().forEach(item -> item.site().ifPresent(sites::add));
    rows.forEach(sites::row);
    return sites.ids;
  }

  private void add(SiteId site) {
    ids.add(site.id());
  }

  private void lot(LotVerification lot) {
    add(lot.target().site());
    lot.custody().forEach(step -> add(step.site()));
    lot.wouldHelp().forEach(fact -> add(fact.site()));
    lot.insideDeclared().flatMap(bound -> bound.exact()).ifPresent(this::bound);
    lot.outsideDeclared().flatMap(bound -> bound.exact()).ifPresent(this::bound);
    lot.shares()
        .ifPresent(shares -> shares.shares().forEach(share -> {
          if (share.origin() instanceof Origin.Mined mined) {
            add(mined.site());
          }
        }));
  }

  private void bound(OriginBound bound) {
    for (List<CutMovement> cut : List.of(bound.cutMax(), bound.cutMin())) {
      cut.forEach(movement -> add(movement.site()));
    }
  }

  private void row(BookRow row) {
    add(row.low().site());
    row.low().counterparty().ifPresent(this::add);
  }
}
