package org.thidua.domain.shared;

import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;

/** Matches a refusal by its code and all its facts. */
public final class Refusal {

    private Refusal() {}

    public static Matcher<?> with(RejectionCode code, Object... namesAndValues) {
        Rejection expected = Rejection.of(code, namesAndValues);
        return new CustomTypeSafeMatcher<Throwable>(expected.toString()) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof Rejected rejected
                        && rejected.rejection().equals(expected);
            }
        };
    }
}
