package org.thidua.views.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.views.Views;
import org.thidua.views.register.AgencyView;

class ViewProjectorTest {

    private static final AgencyRegistered REGISTERED = new AgencyRegistered("agency:1", "1", "Cơ quan 01");
    private static final RepresentativeNamed NAMED =
            new RepresentativeNamed("agency:1", "person:1", LocalDate.of(2013, 1, 1));

    @Test
    void aDocumentSaysHowFarItHasCome() {
        try (var views = new LiveViews()) {
            views.happened("agency:2", new AgencyRegistered("agency:2", "2", "Cơ quan 02"));
            views.happened("agency:1", REGISTERED, NAMED);

            ViewDocument<AgencyView> document = agency(views);

            assertThat(document.version()).isEqualTo(1);
            assertThat(document.position()).isEqualTo(2);
            assertThat(document.view().name()).isEqualTo("Cơ quan 01");
            assertThat(document.view().representatives()).hasSize(1);
        }
    }

    @Test
    void aBatchDeliveredAgainChangesNothing() {
        var crashes = new AtomicBoolean(true);
        var tokens = new InMemoryTokenStore() {
            @Override
            public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
                if (processor.equals(Views.REVIEW)
                        && token != null
                        && token.position().orElse(-1) == 1
                        && crashes.getAndSet(false)) {
                    throw new IllegalStateException("killed between documents and token");
                }
                super.storeToken(token, processor, segment);
            }
        };
        try (var views = new LiveViews(tokens)) {
            views.happened("agency:1", REGISTERED, NAMED);
            Awaitility.await().until(() -> !crashes.get());
            views.happened("agency:3", new AgencyRegistered("agency:3", "3", "Cơ quan 03"));

            assertThat(agency(views).version()).isEqualTo(1);
            assertThat(agency(views).view().representatives()).hasSize(1);
        }
    }

    @Test
    void aDocumentThatAStalledNodeHasPutBackIsMadeAnewByTheNextEvent() {
        try (var views = new LiveViews()) {
            views.happened("agency:1", REGISTERED);
            ViewDocument<AgencyView> older = agency(views);
            views.happened("agency:1", NAMED);
            Views.AGENCIES.in(views.database()).replaceOne(Filters.eq("_id", "agency:1"), older);

            views.happened("agency:1", new RepresentativeNamed("agency:1", "person:2", LocalDate.of(2014, 1, 1)));

            assertThat(agency(views).version()).isEqualTo(2);
            assertThat(agency(views).position()).isEqualTo(2);
            assertThat(agency(views).view().representatives()).hasSize(2);
        }
    }

    @Test
    void aMissingEventIsAnErrorAndNotAGapInTheView() {
        ViewDocument<AgencyView> first = Views.AGENCIES.after(null, REGISTERED, History.factsOf(0));

        assertThat(Views.AGENCIES.after(first, REGISTERED, History.factsOf(0))).isSameAs(first);
        assertThatIllegalStateException()
                .isThrownBy(() -> Views.AGENCIES.after(first, NAMED, History.factsOf(2)))
                .withMessageContaining("stands at 0 and was given event 2");
    }

    @Test
    void aReaderWaitsUntilTheViewHasTheVersion() throws Exception {
        try (var views = new LiveViews()) {
            var versions = new VersionWait(views.database(), views.changes());
            assertThat(versions.reached(Views.AGENCIES, "agency:1", 0, Duration.ofMillis(20)))
                    .isFalse();

            var waiting =
                    new FutureTask<>(() -> versions.reached(Views.AGENCIES, "agency:1", 1, Duration.ofSeconds(20)));
            Thread.ofVirtual().start(waiting);
            views.store("agency:1", REGISTERED, NAMED);

            assertThat(waiting.get()).isTrue();
        }
    }

    private static ViewDocument<AgencyView> agency(LiveViews views) {
        ViewDocument<AgencyView> document = Views.AGENCIES
                .in(views.database())
                .find(Filters.eq("_id", "agency:1"))
                .first();
        assertThat(document).isNotNull();
        return document;
    }
}
