package org.lodemark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser for all tests; pages of their own for each. */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final Namespace OURS = Namespace.create(ChromiumExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Chromium.find()
        .map(program -> ConditionEvaluationResult.enabled("runs in " + program))
        .orElseGet(() -> ConditionEvaluationResult.disabled(
            "no Chromium was found. Maybe install it (Debian: apt-get install chromium) or name it in "
                + Chromium.PLACE));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Tabs.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Chromium chromium = context
        .getRoot()
        .getStore(OURS)
        .computeIfAbsent(
            "chromium", key -> Chromium.start(Chromium.find().orElseThrow()), Chromium.class);
    return context
        .getStore(OURS)
        .computeIfAbsent("tabs", key -> new Tabs(chromium.browser()), Tabs.class);
  }

  /** The pages are closed by the store, which closes what it holds. */
  @Override
  public void afterEach(ExtensionContext context) {
    Tabs tabs = context.getStore(OURS).get("tabs", Tabs.class);
    if (tabs != null && context.getExecutionException().isEmpty()) {
      assertThat(tabs.listFaults())
          .as("errors on the console, and requests to other machines")
          .isEmpty();
    }
  }
}
