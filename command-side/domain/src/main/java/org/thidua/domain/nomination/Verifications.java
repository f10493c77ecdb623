package org.thidua.domain.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thidua.domain.eligibility.OpenVerification;
import org.thidua.messages.nomination.VerificationConcluded;
import org.thidua.messages.nomination.VerificationOpened;

/** What is or was being verified about one nominee; only a conclusion ends it. */
final class Verifications {

    private final Map<String, VerificationOpened> opened = new LinkedHashMap<>();
    private final Map<String, VerificationConcluded> concluded = new LinkedHashMap<>();

    void opened(VerificationOpened it) {
        opened.put(it.verificationId(), it);
    }

    void concluded(VerificationConcluded it) {
        concluded.put(it.verificationId(), it);
    }

    Optional<VerificationOpened> find(String verificationId) {
        return Optional.ofNullable(opened.get(verificationId));
    }

    Optional<VerificationConcluded> conclusion(String verificationId) {
        return Optional.ofNullable(concluded.get(verificationId));
    }

    /** Those without a conclusion, in the order in which they were opened. */
    List<OpenVerification> underWay() {
        return opened.values().stream()
                .filter(it -> !concluded.containsKey(it.verificationId()))
                .map(it -> new OpenVerification(it.verificationId(), it.ground(), it.openedOn()))
                .toList();
    }
}
