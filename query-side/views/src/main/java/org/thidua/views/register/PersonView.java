package org.thidua.views.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.register.PersonEvent;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.seal.Sealed;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Redacted;
import org.thidua.views.shared.Search;

/**
 * A person.
 *
 * @param search name and post, folded for search
 * @param birthYear tells people of one name apart
 * @param erasedAt since when nothing about the person can be read; absent for everybody else
 */
public record PersonView(
        String name,
        String search,
        String post,
        @Nullable Integer birthYear,
        String agencyId,
        @Nullable Instant erasedAt) {

    /** The view after an event. */
    public static PersonView fold(@Nullable PersonView before, PersonEvent event, Facts facts) {
        return switch (event) {
            case PersonRegistered it -> registered(it, facts);
            case PersonErased it -> Fold.begun(before, facts).erased(facts.at());
        };
    }

    private static PersonView registered(PersonRegistered it, Facts facts) {
        String name = facts.text(PersonRegistered.NAME, it.name());
        String post = facts.text(PersonRegistered.POST, it.post());
        Sealed<Integer> birthYear = it.birthYear();
        return new PersonView(
                name,
                Search.fold(Redacted.without(List.of(name, post))),
                post,
                birthYear == null ? null : facts.number(PersonRegistered.BIRTH_YEAR, birthYear),
                it.agencyId(),
                null);
    }

    private PersonView erased(Instant at) {
        return new PersonView(name, search, post, birthYear, agencyId, at);
    }
}
