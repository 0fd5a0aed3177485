package org.lodemark.report.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.flow.answer.CutMovement;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.origin.verify.LotBound;
import org.lodemark.origin.verify.SetAnswer;
import org.lodemark.report.Rounding;
import org.lodemark.report.verify.VerifyReport.BoundRow;
import org.lodemark.report.verify.VerifyReport.CutRow;
import org.lodemark.report.verify.VerifyReport.JointRow;
import org.lodemark.report.verify.VerifyReport.RowRef;
import org.lodemark.report.verify.VerifyReport.SetRow;
import org.lodemark.report.verify.VerifyReport.UnknownRow;

/** Bounds as rows of a report. */
final class BoundRows {
  private static final String SCREEN = "screen";

  private final Map<LotId, String> declared;

  /**
   * @param declared the country each lot is declared of, as far as one is
   */
  BoundRows(Map<LotId, String> declared) {
    this.declared = declared;
  }

  SetRow set(SetAnswer answer) {
    Optional<OriginBound> whole = answer
        .joint()
        .or(() -> answer.lots().size() == 1 ? answer.lots().getFirst().exact() : Optional.empty());
    return new SetRow(
        answer.set().name(),
        answer.lots().stream().map(this::lot).toList(),
        answer.joint().map(joint -> joint(joint, answer.jointHigh())),
        answer.jointRefused(),
        answer.jointLots().stream().map(LotId::uri).toList(),
        whole.map(bound -> new UnknownRow(
            Rounding.of(bound.unknownMinShare()), Rounding.of(bound.unknownMaxShare()))));
  }

  BoundRow lot(LotBound bound) {
    return new BoundRow(
        bound.lot().uri(),
        bound.massGrams(),
        Optional.ofNullable(declared.get(bound.lot())),
        Rounding.finite(bound.minShare()),
        Rounding.finite(bound.maxShareKnown()),
        Rounding.finite(bound.maxShare()),
        Rounding.finite(bound.screenMaxShare()),
        bound.exact().map(BoundRows::method).orElse(SCREEN),
        bound.isHull(),
        bound.exact().map(exact -> cuts(exact.cutMax())).orElse(List.of()),
        bound.exact().map(exact -> cuts(exact.cutMin())).orElse(List.of()));
  }

  private static JointRow joint(OriginBound bound, Optional<OriginBound> high) {
    return new JointRow(
        bound.massGrams(),
        Rounding.of(bound.minGrams()),
        Rounding.of(bound.maxGrams()),
        Rounding.of(bound.minShare()),
        Rounding.of(bound.maxShareKnown()),
        Rounding.of(bound.maxShare()),
        method(bound),
        cuts(bound.cutMax()),
        cuts(bound.cutMin()),
        high.map(other -> joint(other, Optional.empty())));
  }

  private static String method(OriginBound bound) {
    return bound.method().name().toLowerCase(Locale.ROOT);
  }

  private static List<CutRow> cuts(List<CutMovement> cut) {
    return cut.stream()
        .map(movement -> new CutRow(
            VerifyWords.word(movement.kind()),
            movement.site().id(),
            movement.time().toString(),
            movement.lot().map(LotId::uri),
            movement.massGrams(),
            movement.row().map(BoundRows::ref),
            movement.sentence()))
        .toList();
  }

  static RowRef ref(RecordRef ref) {
    return new RowRef(ref.document(), ref.row());
  }
}
