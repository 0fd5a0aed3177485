package org.lodemark.origin.verdict;

import java.util.List;

/**
 * A verdict with its reason.
 *
 * @param verdict the verdict
 * @param rule id of the rule that gave it, stable
 * @param sentence the rule with this case's numbers in it
 * @param wouldChange what would make it another verdict, in sentences
 * @param missing what is not there that a better verdict would need, in sentences
 */
public record Ruling(
    Verdict verdict, String rule, String sentence, List<String> wouldChange, List<String> missing) {
  public Ruling {
    wouldChange = List.copyOf(wouldChange);
    missing = List.copyOf(missing);
  }
}
