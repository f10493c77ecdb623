package org.thidua.wire.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line, without a stack trace, that the data folder is taken. */
final class StoreInUseAnalyzer extends AbstractFailureAnalyzer<StoreInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreInUse cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, rootFailure);
    }
}
