package org.thidua.wire.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line, without a stack trace, why the vault cannot be used. */
final class VaultUnusableAnalyzer extends AbstractFailureAnalyzer<VaultUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, VaultUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, rootFailure);
    }
}
