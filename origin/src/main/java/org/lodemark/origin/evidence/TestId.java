package org.lodemark.origin.evidence;

import java.util.List;
import java.util.stream.Stream;

/** The tests of METHODS 3. */
public enum TestId {
  B1(EvidenceGroup.MASS, "unexplained inflow"),
  B2(EvidenceGroup.MASS, "recovery"),
  B3(EvidenceGroup.MASS, "stoichiometry"),
  B4(EvidenceGroup.MASS, "grade hull"),
  B5(EvidenceGroup.MASS, "hand-over drift"),
  C1(EvidenceGroup.CAPACITY, "capacity"),
  C2(EvidenceGroup.CONTEXT, "country balance"),
  T1(EvidenceGroup.TIME, "time"),
  D1(EvidenceGroup.DOCUMENTS, "documents"),
  P1(EvidenceGroup.PRICE, "price"),
  G1(EvidenceGroup.NETWORK, "network"),
  F1(EvidenceGroup.FINGERPRINT, "fingerprint"),
  R1(EvidenceGroup.CONTEXT, "due-diligence triggers");

  private final EvidenceGroup group;
  private final String title;

  TestId(EvidenceGroup group, String title) {
    this.group = group;
    this.title = title;
  }

  public EvidenceGroup group() {
    return group;
  }

  public String title() {
    return title;
  }

  /** The tests of a group, in order. */
  public static List<TestId> listOf(EvidenceGroup group) {
    return Stream.of(values()).filter(test -> test.group == group).toList();
  }
}
