package org.thidua.wire.http;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the refusal as one sentence instead of a stack trace; registered in {@code spring.factories}. */
final class DemoAccountsExposedAnalyzer extends AbstractFailureAnalyzer<DemoAccountsExposed> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoAccountsExposed cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
