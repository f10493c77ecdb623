package org.thidua.query.stream;

import java.time.Duration;
import org.thidua.query.shared.Rights;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.views.nomination.NominationQueries;
import org.thidua.views.shared.VersionWait;
import org.thidua.wire.http.SignedIn;

/** Whether a reader may hear of a change: exactly when the reader may read what has changed. */
public final class Visibility {

    /** What has no type in its id, as the list of destroyed keys, stands in the history alone. */
    private static final String NO_VIEW = "";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final NominationQueries nominations;
    private final ReadModels views;
    private final VersionWait versions;

    public Visibility(NominationQueries nominations, ReadModels views, VersionWait versions) {
        this.nominations = nominations;
        this.views = views;
        this.versions = versions;
    }

    boolean admits(SignedIn reader, Change change) {
        if (Rights.readsEverything(reader)) {
            return true;
        }
        return switch (change.type()) {
            case "nomination" -> {
                // The history may be ahead of the view that says whose nomination it is.
                versions.reached(Views.NOMINATIONS, change.subject(), change.version(), PATIENCE);
                yield nominations
                        .find(change.subject(), Rights.nominations(reader))
                        .isPresent();
            }
            case "quota" -> {
                versions.reached(Views.QUOTAS, change.subject(), change.version(), PATIENCE);
                yield views.quotas()
                        .find(change.subject())
                        .filter(quota -> Rights.quotas(reader).admits().test(quota.view()))
                        .isPresent();
            }
            case "ballot" -> Rights.readsBallots(reader);
            case "record", "erasure", NO_VIEW -> false;
            default -> true;
        };
    }
}
