package org.lodemark.app.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.Finding;

/**
 * Findings at two ends. What is found only with the least, or only with the most metal that
 * unmeasured rows may hold, may be due to their grades alone, and accuses nobody.
 *
 * @param both found at both ends
 * @param conditional found at one end only
 */
public record Findings(List<Finding> both, List<Finding> conditional) {
  public Findings {
    both = List.copyOf(both);
    conditional = List.copyOf(conditional);
  }

  private record Subject(Finding.Kind kind, SiteId site, Optional<LotId> lot) {}

  static Findings of(List<Finding> low, Optional<List<Finding>> high) {
    if (high.isEmpty()) {
      return new Findings(low, List.of());
    }
    Map<Subject, Integer> left = new HashMap<>();
    high.get().forEach(finding -> left.merge(subject(finding), 1, Integer::sum));
    List<Finding> both = new ArrayList<>();
    List<Finding> conditional = new ArrayList<>();
    for (Finding finding : low) {
      boolean atBoth = left.merge(subject(finding), -1, Integer::sum) >= 0;
      (atBoth ? both : conditional).add(finding);
    }
    for (Finding finding : high.get()) {
      if (left.merge(subject(finding), -1, Integer::sum) >= 0) {
        conditional.add(finding);
      }
    }
    return new Findings(both, conditional);
  }

  private static Subject subject(Finding finding) {
    return new Subject(finding.kind(), finding.site(), finding.lot());
  }
}
