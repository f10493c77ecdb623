package org.thidua.wire.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Opened.Why;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.SealedField.Content;

/** A seal opens in its own place, as it was written, and in no other way. */
class MovedSealTest {

    /** Names that run into each other when they are only put one after the other. */
    private static final List<String> NAMES = List.of("", "a", "aa", "ab", "b", "a.b", "person:a", "person:ab", "ăâ");

    private static final List<String> PEOPLE = List.of("person:a", "person:b");

    record Where(String event, String aggregateId, String path, String subjectId, Purpose purpose) {

        SealedField<String> field() {
            return new SealedField<>(event, path, purpose, Content.TEXT);
        }
    }

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(UnreadableSeals.class);

    private static @Nullable VaultInMemory store;

    private final TinkSeals seals = new TinkSeals(store().vault(), new UnreadableSeals(List.of()));

    @BeforeContainer
    static void open() {
        store = VaultInMemory.open();
        LOG.setLevel(Level.OFF); // Thousands of places.
    }

    @AfterContainer
    static void close() {
        store().close();
        LOG.setLevel(null);
    }

    @Property
    void aSealOpensWhereItWasMade(@ForAll("places") Where place, @ForAll String value) {
        String wellFormed = value.codePoints().anyMatch(MovedSealTest::isHalf) ? "" : value;
        Sealed<String> sealed = seals.seal(place.field(), place.aggregateId(), place.subjectId(), wellFormed);

        assertThat(seals.open(place.field(), place.aggregateId(), sealed)).isEqualTo(new Opened.Readable<>(wellFormed));
    }

    @Property
    void aSealMovedToAnotherEventAggregateFieldOrKeyIsTamperedWith(
            @ForAll("places") Where from, @ForAll("places") Where to) {
        Sealed<String> sealed = seals.seal(from.field(), from.aggregateId(), from.subjectId(), "Ân");
        String kid = store().vault().keyFor(to.subjectId(), to.purpose()).kid();
        boolean same = from.event().equals(to.event())
                && from.aggregateId().equals(to.aggregateId())
                && from.path().equals(to.path())
                && sealed.kid().equals(kid);
        Assume.that(!same);
        var moved = new Sealed<String>(sealed.sealed(), kid, sealed.iv(), sealed.ct());

        assertThat(seals.whyUnreadable(to.event(), to.aggregateId(), to.path(), moved))
                .contains(Why.TAMPERED);
        assertThat(seals.says(to.field(), to.aggregateId(), moved, "Ân")).isFalse();
    }

    @Property
    void aSealWithOneBitTurnedIsTamperedWith(
            @ForAll("places") Where place, @ForAll @IntRange(max = 12 * 8 - 1) int bit, @ForAll boolean ofNonce) {
        Sealed<String> sealed = seals.seal(place.field(), place.aggregateId(), place.subjectId(), "Ân");
        Sealed<String> turned = ofNonce
                ? new Sealed<>(sealed.sealed(), sealed.kid(), turned(sealed.iv(), bit), sealed.ct())
                : new Sealed<>(sealed.sealed(), sealed.kid(), sealed.iv(), turned(sealed.ct(), bit));

        assertThat(why(place, turned)).contains(Why.TAMPERED);
    }

    @Property
    void aSealWithOneOtherCharacterIsTamperedWith(
            @ForAll("places") Where place, @ForAll @IntRange(max = 25) int at, @ForAll("characters") char other) {
        Sealed<String> sealed = seals.seal(place.field(), place.aggregateId(), place.subjectId(), "Ân");
        var text = new StringBuilder(sealed.ct());
        int changed = at % text.length();
        Assume.that(text.charAt(changed) != other);
        text.setCharAt(changed, other);

        assertThat(why(place, new Sealed<>(sealed.sealed(), sealed.kid(), sealed.iv(), text.toString())))
                .contains(Why.TAMPERED);
    }

    @Property
    void aSealCutShortOrMadeLongerIsTamperedWith(
            @ForAll("places") Where place, @ForAll @IntRange(max = 15) int left, @ForAll("tails") String tail) {
        Sealed<String> sealed = seals.seal(place.field(), place.aggregateId(), place.subjectId(), "Ân");

        assertThat(List.of(
                        new Sealed<String>(1, sealed.kid(), sealed.iv().substring(0, left), sealed.ct()),
                        new Sealed<String>(
                                1, sealed.kid(), sealed.iv(), sealed.ct().substring(0, left)),
                        new Sealed<String>(1, sealed.kid(), sealed.iv() + tail, sealed.ct()),
                        new Sealed<String>(1, sealed.kid(), sealed.iv(), sealed.ct() + tail),
                        new Sealed<String>(2, sealed.kid(), sealed.iv(), sealed.ct())))
                .allSatisfy(changed -> assertThat(why(place, changed)).contains(Why.TAMPERED));
    }

    @Provide
    Arbitrary<Where> places() {
        Arbitrary<String> names = Arbitraries.of(NAMES);
        return Combinators.combine(names, names, names, Arbitraries.of(PEOPLE), Arbitraries.of(Purpose.class))
                .as(Where::new);
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.of('A', 'B', 'Q', 'g', 'w', '9', '-', '_', '+', '/', '=', ' ', '\n', 'ă');
    }

    @Provide
    Arbitrary<String> tails() {
        return Arbitraries.of("=", "==", "A", "AAAA", " ", "\n");
    }

    private Optional<Why> why(Where place, Sealed<String> sealed) {
        return seals.whyUnreadable(place.event(), place.aggregateId(), place.path(), sealed);
    }

    private static String turned(String encoded, int bit) {
        byte[] bytes = Base64.getUrlDecoder().decode(encoded);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** UTF-8 has no half of a pair. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static VaultInMemory store() {
        if (store == null) {
            throw new IllegalStateException("not opened");
        }
        return store;
    }
}
