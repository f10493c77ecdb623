package org.thidua.wire.mongo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line, without a stack trace, that the name is taken. */
final class NameInUseAnalyzer extends AbstractFailureAnalyzer<NameInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NameInUse cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, rootFailure);
    }
}
