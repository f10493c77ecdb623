package org.thidua.views.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.thidua.views.Views;
import org.thidua.views.shared.LiveViews;
import org.thidua.views.shared.Rebuilds;
import org.thidua.views.shared.Redacted;

/** Four segments fold the views side by side, and keys are destroyed. */
class PurgeBySegmentTest {

    private static final int SEGMENTS = 4;
    private static final String AN = "person:an";
    private static final String OF_AN = "nomination:of-an";

    /** The segment had folded the document before the others saw that the keys are gone, and writes it behind them. */
    @Test
    void aSegmentThatIsBehindPurgesWhatItWritesItself() throws Exception {
        var armed = new AtomicBoolean();
        var held = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        int behind = segmentOf(OF_AN);
        var tokens = new InMemoryTokenStore() {
            /** Asked by a batch that is folded, right before its documents are written. */
            @Override
            public void extendClaim(String processor, int segment) {
                if (processor.equals(Views.REVIEW) && segment == behind && armed.getAndSet(false)) {
                    held.countDown();
                    await(goesOn);
                }
                super.extendClaim(processor, segment);
            }
        };
        try (var views = new LiveViews(tokens, SEGMENTS)) {
            views.happened(OF_AN, views.about().drafted(OF_AN, AN, "agency:1", "Cứu người"));
            armed.set(true);
            views.store(OF_AN, views.about().edited(OF_AN, AN, "Xây cầu", "Cầu mới"));
            await(held);

            views.erase(AN);
            long destroyed = views.lastDestruction();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> IntStream.range(0, SEGMENTS)
                    .filter(segment -> segment != behind)
                    .allMatch(segment -> views.reached(Views.REVIEW, segment) >= destroyed));
            goesOn.countDown();
            views.awaitPurges();

            var document = Views.NOMINATIONS
                    .in(views.database())
                    .find(Filters.eq("_id", OF_AN))
                    .first();
            assertThat(document).isNotNull();
            assertThat(document.version()).isEqualTo(1);
            assertThat(document.view().achievements()).isEqualTo(Redacted.ERASED.marker());
            assertThat(document.keys()).isEmpty();
        }
    }

    @Test
    void whatIsSaidOfOthersMeanwhileStaysAndNothingOfThePersonDoes() throws Exception {
        try (var views = new LiveViews(SEGMENTS)) {
            var about = views.about();
            List<String> dossiers = IntStream.range(0, 12)
                    .mapToObj(i -> "nomination:of-an-" + i)
                    .toList();
            dossiers.forEach(id -> views.store(id, about.drafted(id, AN, "agency:1", "Hoàng")));
            List<Thread> others = IntStream.range(0, 8)
                    .mapToObj(i -> Thread.ofPlatform().start(() -> writeOfSomebodyElse(views, i)))
                    .toList();
            views.erase(AN);
            for (Thread other : others) {
                other.join();
            }
            IntStream.range(0, 8).forEach(i -> views.await(dossierOf(i), 20));
            views.awaitPurges();

            String everything = String.join("\n", Stored.everywhere(views.database()));
            assertThat(everything).doesNotContain("Hoàng", "hoang");
            IntStream.range(0, 8).forEach(i -> assertThat(everything).contains("lần 20 của " + i));
            assertThat(Rebuilds.of(views, "all", Views.ALL, OptionalLong.empty())
                            .status())
                    .isEqualTo("EQUAL");
            try (LiveViews again = views.again()) {
                assertThat(Stored.views(again.database())).isEqualTo(Stored.views(views.database()));
            }
        }
    }

    private static void writeOfSomebodyElse(LiveViews views, int other) {
        String id = dossierOf(other);
        String person = "person:" + other;
        views.store(id, views.about().drafted(id, person, "agency:1", "lần 0"));
        IntStream.rangeClosed(1, 20)
                .forEach(time ->
                        views.store(id, views.about().edited(id, person, "lần " + time + " của " + other, "Cầu")));
    }

    private static String dossierOf(int other) {
        return "nomination:" + other;
    }

    /** As Axon assigns it when there are as many segments as a power of two. */
    private static int segmentOf(String aggregate) {
        return aggregate.hashCode() & (SEGMENTS - 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
