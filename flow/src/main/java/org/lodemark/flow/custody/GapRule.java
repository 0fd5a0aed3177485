package org.lodemark.flow.custody;

import org.lodemark.flow.graph.UnexplainedRule;

/** Of which origin unexplained mass is, by the junction it must have been in. */
final class GapRule implements UnexplainedRule {
  private final Assumptions assumptions;
  private final JunctionPlan plan;

  GapRule(Assumptions assumptions, JunctionPlan plan) {
    this.assumptions = assumptions;
    this.plan = plan;
  }

  @Override
  public void explain(Gap gap, Entry entry) {
    JunctionInfo info = plan.info(gap.junction());
    if (info.type() == JunctionInfo.Type.PROCESS && gap.grams() <= info.rows()) {
      entry.enter(SCALE, gap.grams());
    } else {

      entry.enter(unknown(OPENING, info), gap.openingGrams());
      entry.enter(unknown(UNRECORDED, info), gap.grams() - gap.openingGrams());
    }
  }

  private int unknown(int kind, JunctionInfo info) {
    if (assumptions.believesDeclarations() && info.type() == JunctionInfo.Type.LOT_POOL) {
      int declared = plan.declaredOrigin(info.site(), info.lot());
      if (declared != Row.NONE) {
        return declared;
      }
    }
    return kind;
  }
}
