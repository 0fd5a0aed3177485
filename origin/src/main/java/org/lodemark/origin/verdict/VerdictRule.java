package org.lodemark.origin.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.fusion.GroupScore;

/**
 * The verdict rule of METHODS 3, in this order:
 *
 * <ol>
 *   <li>{@code contradicted-by-bounds}: with everything unknown counted in favour of the claim, and
 *       what errors of weighing and assay can do as well, less than the claim can be from there; and
 *       every stock on the way was weighed afterwards, so that a receipt nobody wrote would show; and
 *       no receipt booked up to two weeks late could save the claim, nor a row that only the other
 *       side of a hand-over wrote.
 *   <li>{@code doubtful-evidence}: fused log10 LR of at least {@link #DOUBT_LOG10} for "not as
 *       declared", and at least {@link #GROUPS_NEEDED} groups of tests that share no data each say so
 *       by {@link #GROUP_LOG10}. Hidden inflow alone is one group, and so never enough.
 *   <li>{@code supported}: at least the claim must be from there, with everything unknown counted
 *       against it; audits cover every row on the way, the mines' own with them, so that no origin
 *       stands on its own word; and no strong finding.
 *   <li>{@code unproven}: else.
 * </ol>
 *
 * <p>A claim is of the whole lot, less {@link #TOLERANCE}.
 *
 * <p>An impossible record (a journey too fast, a grade no mineral has) shows that a record is wrong,
 * not which: it is evidence, and contradicts no origin by itself
 * (docs/decisions/0028-what-contradicts-an-origin.md).
 */
public final class VerdictRule {
  /** What a share is off by computing with binary fractions. */
  private static final double ROUNDING = 1e-6;

  /** What a claim of the whole lot may lack: METHODS 3. */
  public static final double TOLERANCE = 0.02;

  public static final double DOUBT_LOG10 = 1;
  public static final double GROUP_LOG10 = 0.3;
  public static final int GROUPS_NEEDED = 2;

  /** From this evidence on a claim is not called supported, whatever the bounds. */
  public static final double STRONG_LOG10 = 0.5;

  /** More than rounding of a share. */
  public static final double NOTHING = 1e-6;

  private VerdictRule() {}

  /** Rules on one lot. */
  public static Ruling of(Grounds grounds) {
    if (isRuledOut(grounds) && grounds.uncounted().isEmpty() && !grounds.onDates()) {
      return contradicted(grounds);
    }
    if (isDoubtful(grounds)) {
      return doubtful(grounds);
    }
    List<String> lacking = lacking(grounds);
    return lacking.isEmpty() ? supported(grounds) : unproven(grounds, lacking);
  }

  /** True where the bounds rule the claim out, if the books are whole. */
  private static boolean isRuledOut(Grounds grounds) {
    return isRuledOut(grounds.maxShare(), grounds.maxError());
  }

  /** Whether bounds rule a claim out, with what errors of measurement can do counted in. */
  public static boolean isRuledOut(double maxShare, double maxError) {
    return maxShare + maxError < 1 - TOLERANCE;
  }

  private static boolean isDoubtful(Grounds grounds) {
    return grounds.evidence().log10Lr() >= DOUBT_LOG10 && speaking(grounds).size() >= GROUPS_NEEDED;
  }

  /** The groups that say "not as declared" loudly enough to count. */
  private static List<GroupScore> speaking(Grounds grounds) {
    return grounds.evidence().groups().stream()
        .filter(group -> group.log10Lr() >= GROUP_LOG10)
        .toList();
  }

  /** What a claim lacks to be supported; empty when nothing. */
  private static List<String> lacking(Grounds grounds) {
    List<String> lacking = new ArrayList<>();
    if (grounds.minShare() < 1 - TOLERANCE) {
      lacking.add("records that prove that at least " + percent(1 - TOLERANCE) + " are of "
          + grounds.declared().name() + ", of which " + atLeast(grounds.minShare()) + " is proved");
    }
    if (grounds.unauditedShare() > NOTHING) {
      lacking.add("audits of the custody model at every site on the way, and of the mine with its"
          + " capacity: " + percent(grounds.unauditedShare())
          + " of the metal passed a record that none covers");
    }
    boolean strong = grounds.evidence().log10Lr() >= STRONG_LOG10
        || grounds.evidence().groups().stream().anyMatch(group -> group.log10Lr() >= DOUBT_LOG10);
    if (strong) {
      lacking.add("an explanation of the findings listed under evidence");
    }
    return lacking;
  }

  private static Ruling contradicted(Grounds grounds) {
    return new Ruling(
        Verdict.CONTRADICTED,
        "contradicted-by-bounds",
        "With everything unknown counted in favour of the claim, at most "
            + atMost(grounds.maxShare()) + " can be of " + grounds.declared().name()
            + "; errors of weighing and assay could make it " + atMost(grounds.maxError())
            + " more, which is not enough.",
        List.of("A record that shows more metal of " + grounds.declared().name()
            + " on the way to this lot, or that a record of other metal is wrong."),
        List.of());
  }

  private static Ruling doubtful(Grounds grounds) {
    return new Ruling(
        Verdict.DOUBTFUL,
        "doubtful-evidence",
        "Evidence of " + speaking(grounds).size() + " independent groups speaks against the claim:"
            + " fused log10 LR " + number(grounds.evidence().log10Lr()) + ", from "
            + number(DOUBT_LOG10) + " on it is doubtful.",
        List.of("Records that explain what one of the groups found."),
        grounds.untested());
  }

  private static Ruling supported(Grounds grounds) {
    return new Ruling(
        Verdict.SUPPORTED,
        "supported",
        "At least " + atLeast(grounds.minShare()) + " must be of "
            + grounds.declared().name()
            + "; audits cover every record on the way; no strong finding.",
        List.of("An audit that turns out not to have been made, or a strong finding."),
        grounds.untested());
  }

  /** The bounds would contradict, but a receipt nobody wrote could explain it. */
  private static Ruling uncounted(Grounds grounds) {
    String sites =
        String.join(", ", grounds.uncounted().stream().map(SiteId::toString).toList());
    return new Ruling(
        Verdict.UNPROVEN,
        "unproven-uncounted",
        "By these books at most " + atMost(grounds.maxShare()) + " can be of "
            + grounds.declared().name() + ", but nobody weighed the whole stock afterwards at "
            + sites
            + ": a receipt that was not written down would not show.",
        List.of("Contradicted: a count of the whole stock there that agrees with the books."),
        List.of("a weighed stocktake at " + sites + ", or the receipts that the books lack"));
  }

  /** The bounds would contradict, but receipts booked late could explain it. */
  private static Ruling onDates(Grounds grounds) {
    return new Ruling(
        Verdict.UNPROVEN,
        "unproven-dates",
        "By these books at most " + atMost(grounds.maxShare()) + " can be of "
            + grounds.declared().name()
            + ", but not if receipts were written down up to two weeks late and what only one side of"
            + " a hand-over wrote is true.",
        List.of("Contradicted: proof of the days on which receipts before and after it came."),
        List.of("the receipts around it with their transport documents"));
  }

  private static Ruling unproven(Grounds grounds, List<String> lacking) {
    if (isRuledOut(grounds)) {
      return grounds.onDates() ? onDates(grounds) : uncounted(grounds);
    }
    List<GroupScore> speaking = speaking(grounds);
    boolean oneGroup = !speaking.isEmpty() && grounds.evidence().log10Lr() >= DOUBT_LOG10;
    String sentence = oneGroup ? oneGroup(grounds) : between(grounds);
    List<String> missing = new ArrayList<>(lacking);
    missing.addAll(grounds.untested());
    return new Ruling(
        Verdict.UNPROVEN,
        oneGroup ? "unproven-one-group" : "unproven",
        sentence,
        List.of("Supported: " + String.join("; ", lacking) + "."),
        missing);
  }

  private static String oneGroup(Grounds grounds) {
    return "One group of tests speaks against the claim (log10 LR "
        + number(grounds.evidence().log10Lr())
        + "); it takes a second, independent one to call it doubtful.";
  }

  /** What the bounds say; where they would support the claim, that it fails for another reason. */
  private static String between(Grounds grounds) {
    return grounds.minShare() >= 1 - TOLERANCE
        ? "If the records are right, at least " + atLeast(grounds.minShare()) + " is of "
            + grounds.declared().name() + ", which would support the claim; but "
            + (grounds.unauditedShare() > NOTHING
                ? "no audit covers " + percent(grounds.unauditedShare())
                    + " of the metal on its way."
                : "findings of the tests are unexplained.")
        : "Between " + atLeast(grounds.minShare()) + " and " + atMost(grounds.maxShare())
            + " can be of " + grounds.declared().name()
            + ": the records neither prove nor rule out the claim.";
  }

  /** What may be said of a lot of which nobody claims where it was mined. */
  public static Ruling withoutClaim(String why) {
    return new Ruling(
        Verdict.UNPROVEN,
        "no-claim-of-mined-origin",
        why,
        List.of("A declared origin of the basis \"mined\" makes it a claim that can be tested."),
        List.of("a declared origin with its basis"));
  }

  /**
   * Of two readings of records that were not all measured, what both allow: a doubt needs both, and
   * so does support.
   */
  public static Ruling ofBoth(Ruling low, Ruling high) {
    if (low.verdict() == high.verdict()) {
      return low;
    }
    if (low.verdict().isDoubt() && high.verdict().isDoubt()) {
      return low.verdict().compareTo(high.verdict()) < 0 ? low : high;
    }
    Ruling milder = low.verdict() == Verdict.UNPROVEN ? low : high;
    if (milder.verdict() == Verdict.UNPROVEN) {
      return milder;
    }
    Ruling other = low.verdict() == Verdict.SUPPORTED ? high : low;
    return new Ruling(
        Verdict.UNPROVEN,
        "unproven-unmeasured",
        "It depends on moisture or grade that nobody measured: at one end of their range the claim"
            + " is supported, at the other " + other.verdict().name().toLowerCase(Locale.ROOT)
            + ".",
        other.wouldChange(),
        List.of("assays of moisture and grade of the rows that state none"));
  }

  /** "97.5 %". */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** The least of a bound: rounded down, as the tables beside it are, so that no word says more. */
  static String atLeast(double share) {
    return percent(Math.floor(share * 1000 + ROUNDING) / 1000);
  }

  /** The most of a bound: rounded up. */
  static String atMost(double share) {
    return percent(Math.max(0, Math.ceil(share * 1000 - ROUNDING)) / 1000);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
