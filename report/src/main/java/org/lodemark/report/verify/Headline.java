package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lodemark.origin.verdict.Ruling;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.origin.verify.Verification;
import org.lodemark.report.text.Words;

/** The verdict in one line. */
final class Headline {
  private Headline() {}

  static String of(Verification answer) {
    return switch (answer.scope()) {
      case Verification.Scope.OneLot one ->
        "Lot " + one.lot() + ": "
            + answer.lots().stream()
                .map(lot -> words(lot.ruling()))
                .findFirst()
                .orElse("nothing can be said");
      case Verification.Scope.SomeLots some -> together(answer);
      case Verification.Scope.Exporter exporter ->
        "What left " + exporter.site() + " in " + exporter.period() + ", " + together(answer);
      case Verification.Scope.All all -> "Every lot with a claim, " + together(answer);
    };
  }

  private static String together(Verification answer) {
    String lots = Words.count(answer.lots().size(), "lot") + ": " + counts(answer.lots());
    return answer
        .setRuling()
        .map(ruling -> lots + "; together " + words(ruling))
        .orElse(lots);
  }

  private static String words(Ruling ruling) {
    String plain = ruling.verdict().name().toLowerCase(Locale.ROOT);
    boolean tellsMore = !ruling.rule().equals(plain) && !ruling.rule().equals("set-" + plain);
    return ruling.verdict() + (tellsMore ? " (" + ruling.rule() + ")" : "");
  }

  /** {@code 2 DOUBTFUL, 1 UNPROVEN}; the worst first. */
  private static String counts(List<LotVerification> lots) {
    List<String> words = new ArrayList<>();
    for (Verdict verdict : List.of(Verdict.values()).reversed()) {
      long count =
          lots.stream().filter(lot -> lot.ruling().verdict() == verdict).count();
      if (count > 0) {
        words.add(Words.number((double) count, 0) + " " + verdict);
      }
    }
    return words.isEmpty() ? "none" : String.join(", ", words);
  }
}
