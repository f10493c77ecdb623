package org.thidua.wire.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.wire.vault.KeyVault.Found;

/** What every vault must do. */
abstract class VaultContract {

    private static final String AN = "person:an";
    private static final String BINH = "person:bình";
    private static final byte[] PLACE = {1};
    private static final int THREADS = 16;

    /** A vault on the one store of this test; there may be several at once only when {@link #shared} says so. */
    abstract KeyVault open();

    /** Whether several processes may have the store open at once. */
    abstract boolean shared();

    @Test
    void aPersonHasOneKeyForEachPurposeAndItStaysTheSameAfterARestart() throws Exception {
        String identity;
        String text;
        byte[] sealed;
        try (var vault = open()) {
            DataKey key = vault.keyFor(AN, Purpose.IDENTITY);
            identity = key.kid();
            text = vault.keyFor(AN, Purpose.TEXT).kid();
            sealed = key.aead().encrypt(bytes("Nguyễn Văn An"), PLACE);
            assertThat(vault.keyFor(AN, Purpose.IDENTITY).kid()).isEqualTo(identity);
        }
        try (var vault = open()) {
            assertThat(vault.keysOf(AN))
                    .containsExactlyInAnyOrder(identity, text)
                    .doesNotHaveDuplicates();
            assertThat(vault.keyFor(AN, Purpose.IDENTITY).kid()).isEqualTo(identity);
            assertThat(usable(vault, identity).decrypt(sealed, PLACE)).isEqualTo(bytes("Nguyễn Văn An"));
            assertThat(identity).matches("[0-9a-f-]{36}/1").isNotEqualTo(text);
        }
    }

    @Test
    void aDestroyedPersonHasNoKeyAndGetsNoneAgain() {
        List<String> kids;
        try (var vault = open()) {
            kids = List.of(
                    vault.keyFor(AN, Purpose.IDENTITY).kid(),
                    vault.keyFor(AN, Purpose.TEXT).kid());
            String other = vault.keyFor(BINH, Purpose.IDENTITY).kid();

            assertThat(vault.destroy(AN)).containsExactlyInAnyOrderElementsOf(kids);

            assertDestroyed(vault, kids);
            assertThat(vault.find(other)).isInstanceOf(Found.Usable.class);
        }
        try (var vault = open()) {
            assertDestroyed(vault, kids);
            assertThat(vault.keyFor(BINH, Purpose.IDENTITY)).isNotNull();
        }
    }

    @Test
    void aRepeatedDestructionAnswersTheSameKeys() {
        try (var vault = open()) {
            String kid = vault.keyFor(AN, Purpose.TEXT).kid();

            assertThat(vault.destroy(AN)).containsExactly(kid);
            assertThat(vault.destroy(AN)).containsExactly(kid);
            assertThat(vault.destroy(AN, List.of(kid))).isFalse();
        }
    }

    @Test
    void aPersonWithoutKeysCanBeDestroyedToo() {
        try (var vault = open()) {
            assertThat(vault.destroy(AN)).isEmpty();
            assertRefused(vault, AN, Purpose.IDENTITY);
        }
        try (var vault = open()) {
            assertRefused(vault, AN, Purpose.IDENTITY);
            assertThat(vault.isEmpty()).isFalse();
        }
    }

    @Test
    void aKeyThatTheVaultHasNeverHeardOfIsUnknownUntilAListSaysItWasDestroyed() {
        String unheardOf = KeyIds.next();
        try (var vault = open()) {
            assertThat(vault.find(unheardOf)).isInstanceOf(Found.Unknown.class);

            assertThat(vault.destroy(AN, List.of(unheardOf))).isTrue();

            assertDestroyed(vault, List.of(unheardOf));
        }
        try (var vault = open()) {
            assertDestroyed(vault, List.of(unheardOf));
            assertThat(vault.destroy(AN, List.of(unheardOf))).isFalse();
        }
    }

    @Test
    void aForgottenKeyIsFetchedAgain() {
        try (var vault = open()) {
            String kid = vault.keyFor(AN, Purpose.TEXT).kid();

            vault.forget(Set.of(kid));

            assertThat(vault.find(kid)).isInstanceOf(Found.Usable.class);
            assertThat(vault.keyFor(AN, Purpose.TEXT).kid()).isEqualTo(kid);
        }
    }

    @Test
    void aNewVaultIsEmptyAlsoWhenItHasASecretOfTheService() {
        try (var vault = open()) {
            assertThat(vault.isEmpty()).isTrue();
            vault.secret("digest");
            assertThat(vault.isEmpty()).isTrue();
            vault.keyFor(AN, Purpose.TEXT);
            assertThat(vault.isEmpty()).isFalse();
        }
        try (var vault = open()) {
            assertThat(vault.isEmpty()).isFalse();
        }
    }

    @Test
    void aSecretOfTheServiceStaysTheSameAndEachHasItsOwn() {
        byte[] secret;
        try (var vault = open()) {
            secret = vault.secret("digest");
            assertThat(secret).hasSize(32).isNotEqualTo(vault.secret("other"));
        }
        try (var vault = open()) {
            assertThat(vault.secret("digest")).isEqualTo(secret);
        }
    }

    @Test
    void sixteenThreadsThatWantAKeyForOnePersonGetTheSameOne() throws Exception {
        try (var vault = open();
                var second = shared() ? open() : null) {
            Set<String> kids = ConcurrentHashMap.newKeySet();
            together(thread -> {
                KeyVault used = second == null || thread % 2 == 0 ? vault : second;
                kids.add(used.keyFor(AN, Purpose.TEXT).kid());
            });

            assertThat(kids).hasSize(1);
            assertThat(vault.keysOf(AN)).containsExactlyElementsOf(kids);
        }
    }

    @Test
    void sixteenThreadsMakeKeysForManyPeopleAtOnceAndAllAreThereAfterARestart() throws Exception {
        int each = 25;
        try (var vault = open()) {
            together(thread -> IntStream.range(0, each)
                    .forEach(number -> vault.keyFor("person:" + thread + "-" + number, Purpose.IDENTITY)));
        }
        try (var vault = open()) {
            assertThat(IntStream.range(0, THREADS).boxed().flatMap(thread -> IntStream.range(0, each)
                            .mapToObj(n -> "person:" + thread + "-" + n)))
                    .allSatisfy(person -> assertThat(vault.keysOf(person))
                            .singleElement()
                            .satisfies(kid -> assertThat(vault.find(kid)).isInstanceOf(Found.Usable.class)));
        }
    }

    @Test
    void whoAsksForAKeyWhileThePersonIsDestroyedEndsWithoutOne() throws Exception {
        try (var vault = open();
                var second = shared() ? open() : null) {
            together(thread -> {
                String person = "person:" + thread / 2;
                if (thread % 2 == 0) {
                    (second == null ? vault : second).destroy(person);
                    return;
                }
                try {
                    vault.keyFor(person, Purpose.TEXT);
                } catch (Rejected erased) {
                    assertThat(erased.rejection().code()).isEqualTo(RejectionCode.PERSON_ERASED);
                }
            });
        }
        try (var vault = open()) {
            assertThat(IntStream.range(0, THREADS / 2).mapToObj(number -> "person:" + number))
                    .allSatisfy(person -> assertDestroyed(vault, vault.keysOf(person)));
        }
    }

    /** Destroyed for {@link #AN} or for whom they were made. */
    private static void assertDestroyed(KeyVault vault, List<String> kids) {
        assertThat(kids).allSatisfy(kid -> assertThat(vault.find(kid)).isInstanceOf(Found.Destroyed.class));
        if (vault.keysOf(AN).containsAll(kids) && !kids.isEmpty()) {
            assertRefused(vault, AN, Purpose.IDENTITY);
            assertRefused(vault, AN, Purpose.TEXT);
        }
    }

    private static void assertRefused(KeyVault vault, String person, Purpose purpose) {
        assertThatThrownBy(() -> vault.keyFor(person, purpose))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.rejection())
                        .isEqualTo(Rejection.of(RejectionCode.PERSON_ERASED, "subject", person)));
    }

    static Aead usable(KeyVault vault, String kid) throws GeneralSecurityException {
        if (vault.find(kid) instanceof Found.Usable(DataKey key)) {
            return key.aead();
        }
        throw new GeneralSecurityException(kid + " is not usable");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Turn {
        void take(int thread) throws Exception;
    }

    private static void together(Turn turn) throws Exception {
        var barrier = new CyclicBarrier(THREADS);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> turns = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        barrier.await();
                        turn.take(thread);
                        return null;
                    }))
                    .toList();
            for (Future<?> done : turns) {
                done.get();
            }
        }
    }
}
