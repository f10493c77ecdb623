package org.thidua.wire.setting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line, without a stack trace, which setting to change. */
final class MisconfiguredAnalyzer extends AbstractFailureAnalyzer<Misconfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Misconfigured cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, rootFailure);
    }
}
