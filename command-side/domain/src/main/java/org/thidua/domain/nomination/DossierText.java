package org.thidua.domain.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEdited;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Seals;

/**
 * The text of a dossier as last written: nobody here can read it, but whether a command says the same can be asked.
 *
 * @param achievements nothing while none are described
 */
record DossierText(String basis, @Nullable Written<String> achievements, Written<List<String>> initiatives) {

    /** A text where it was sealed. */
    record Written<T>(SealedField<T> field, Sealed<T> sealed) {

        boolean says(String nominationId, T value, Seals seals) {
            return seals.says(field, nominationId, sealed, value);
        }
    }

    static DossierText of(NominationDrafted event) {
        Sealed<String> achievements = event.achievements();
        return new DossierText(
                event.basis(),
                achievements == null ? null : new Written<>(NominationDrafted.ACHIEVEMENTS, achievements),
                new Written<>(NominationDrafted.INITIATIVES, event.initiatives()));
    }

    DossierText edited(NominationEdited event) {
        Sealed<String> newAchievements = event.achievements();
        Sealed<List<String>> newInitiatives = event.initiatives();
        Written<String> kept = event.hasAchievements() ? achievements : null;
        return new DossierText(
                event.basis(),
                newAchievements == null ? kept : new Written<>(NominationEdited.ACHIEVEMENTS, newAchievements),
                newInitiatives == null ? initiatives : new Written<>(NominationEdited.INITIATIVES, newInitiatives));
    }

    boolean describesAchievements() {
        return achievements != null;
    }

    /** Whether any initiative is told of. */
    boolean describesInitiatives(String nominationId, Seals seals) {
        return !initiatives.says(nominationId, List.of(), seals);
    }

    /** Whether the achievements are these; a blank text means none. */
    boolean saysAchievements(String nominationId, String value, Seals seals) {
        return achievements == null ? value.isBlank() : achievements.says(nominationId, value, seals);
    }
}
