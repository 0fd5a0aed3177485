package org.lodemark.nations.risk;

import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.CriticalityMethod;

/**
 * Supply risk per stage and economic importance.
 *
 * @param missing what could not be computed, and which input is missing, in words
 */
public record CriticalityAnswer(
    CriticalityMethod method,
    List<StageRisk> stages,
    Optional<EconomicImportance> economicImportance,
    List<String> missing) {}
