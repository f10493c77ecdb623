package org.thidua.wire.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Opened.Why;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;

/** Seals over a vault in a folder. */
class TinkSealsTest {

    private static final String AN = "person:an";
    private static final String NAME = "Nguyễn Thị Ân";

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final UnreadableSeals unreadable = new UnreadableSeals(List.of(meters));

    private FileKeyVault vault;
    private TinkSeals seals;

    @BeforeEach
    void open() {
        vault = FileKeyVault.open(folder, new MasterKeyFile(folder.resolve("master.key")), cause -> {});
        seals = new TinkSeals(vault, unreadable);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whatWasSealedOpensInItsPlaceWhateverItsType() {
        assertOpens(PersonRegistered.NAME, NAME);
        assertOpens(PersonRegistered.NAME, "");
        assertOpens(PersonRegistered.BIRTH_YEAR, 1980);
        assertOpens(NominationDrafted.INITIATIVES, List.of("Sáng kiến \"một\"", "", "hai\nba"));
        assertOpens(NominationDrafted.INITIATIVES, List.of());
    }

    @Test
    void aSealHoldsNothingOfWhatItSaysAndIsNeverTheSameTwice() {
        Sealed<String> first = seals.seal(PersonRegistered.NAME, AN, AN, NAME);
        Sealed<String> second = seals.seal(PersonRegistered.NAME, AN, AN, NAME);

        assertThat(first.sealed()).isEqualTo(Sealed.AES_256_GCM);
        assertThat(first.kid()).isEqualTo(second.kid());
        assertThat(first.iv()).hasSize(16).isNotEqualTo(second.iv());
        assertThat(first.ct()).isNotEqualTo(second.ct());
    }

    @Test
    void aSealSaysItsValueAndNoOther() {
        Sealed<String> sealed = seals.seal(PersonRegistered.NAME, AN, AN, NAME);

        assertThat(seals.says(PersonRegistered.NAME, AN, sealed, NAME)).isTrue();
        assertThat(seals.says(PersonRegistered.NAME, AN, sealed, "Trần Ân")).isFalse();
    }

    @Test
    void identityAndTextAreSealedUnderDifferentKeys() {
        assertThat(seals.seal(PersonRegistered.NAME, AN, AN, NAME).kid())
                .isNotEqualTo(seals.seal(NominationDrafted.ACHIEVEMENTS, "nomination:1", AN, NAME)
                        .kid());
    }

    @Test
    void afterTheDestructionASealIsErasedAtOnceAndNobodyIsAlarmed() {
        Sealed<String> sealed = seals.seal(PersonRegistered.NAME, AN, AN, NAME);
        assertThat(seals.open(PersonRegistered.NAME, AN, sealed)).isEqualTo(new Opened.Readable<>(NAME));

        vault.destroy(AN);

        assertThat(seals.open(PersonRegistered.NAME, AN, sealed)).isEqualTo(new Opened.Unreadable<>(Why.ERASED));
        assertThat(seals.whyUnreadable("person.registered", AN, "name", sealed)).contains(Why.ERASED);
        assertThat(seals.says(PersonRegistered.NAME, AN, sealed, NAME)).isFalse();
        assertThat(new SealsHealth(unreadable).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void nothingIsSealedForAnErasedPerson() {
        vault.destroy(AN);

        assertThatThrownBy(() -> seals.seal(PersonRegistered.NAME, AN, AN, NAME))
                .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.rejection())
                        .isEqualTo(Rejection.of(RejectionCode.PERSON_ERASED, "subject", AN)));
    }

    @Test
    void aKeyThatTheVaultDoesNotKnowIsMissing() {
        Sealed<String> sealed = seals.seal(PersonRegistered.NAME, AN, AN, NAME);
        var foreign = new Sealed<String>(sealed.sealed(), KeyIds.next(), sealed.iv(), sealed.ct());

        assertThat(seals.open(PersonRegistered.NAME, AN, foreign)).isEqualTo(new Opened.Unreadable<>(Why.KEY_MISSING));
    }

    @Test
    void aSealIsCheckedWithoutTellingWhatItSays() {
        Sealed<String> sealed = seals.seal(PersonRegistered.NAME, AN, AN, NAME);

        assertThat(seals.whyUnreadable("person.registered", AN, "name", sealed)).isEmpty();
        assertThat(seals.whyUnreadable("person.registered", AN, "post", sealed)).contains(Why.TAMPERED);
    }

    @Test
    void aForgottenKeyIsFetchedFromTheVault() {
        Sealed<String> sealed = seals.seal(PersonRegistered.NAME, AN, AN, NAME);

        seals.forget(Set.of(sealed.kid()));

        assertThat(seals.open(PersonRegistered.NAME, AN, sealed)).isEqualTo(new Opened.Readable<>(NAME));
    }

    @Test
    void whatShouldOpenAndDoesNotIsCountedAndShownByItsPlaceAndNeverByWhatItSays() {
        Sealed<String> sealed = seals.seal(PersonRegistered.NAME, AN, AN, NAME);
        var foreign = new Sealed<String>(1, "Nguyễn Thị Ân", sealed.iv(), sealed.ct());

        seals.open(PersonRegistered.NAME, "person:bình", sealed);
        seals.open(PersonRegistered.NAME, "person:bình", sealed);
        seals.open(PersonRegistered.NAME, AN, foreign);

        assertThat(counted("tampered")).isEqualTo(2);
        assertThat(counted("key_missing")).isEqualTo(1);
        var health = new SealsHealth(unreadable).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsExactly(entry(
                        "unreadable",
                        List.of(
                                new UnreadableSeals.Place(
                                        Why.TAMPERED, "person.registered", "person:bình", "name", sealed.kid()),
                                new UnreadableSeals.Place(
                                        Why.KEY_MISSING, "person.registered", AN, "name", "malformed"))));
    }

    @Test
    void theHealthShowsTheFirstTwentyPlaces() {
        Sealed<String> sealed = seals.seal(PersonRegistered.NAME, AN, AN, NAME);

        for (int i = 0; i < 30; i++) {
            seals.open(PersonRegistered.NAME, "person:" + i, sealed);
        }

        assertThat(new SealsHealth(unreadable).health().getDetails().get("unreadable"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(20);
    }

    private <T> void assertOpens(SealedField<T> field, T value) {
        Sealed<T> sealed = seals.seal(field, AN, AN, value);
        assertThat(seals.open(field, AN, sealed)).isEqualTo(new Opened.Readable<>(value));
    }

    private double counted(String why) {
        return meters.get("thidua.seals.unreadable").tag("why", why).counter().count();
    }
}
