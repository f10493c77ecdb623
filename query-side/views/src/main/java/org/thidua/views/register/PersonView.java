package org.thidua.views.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.register.PersonEvent;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.register.PersonTransferred;
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
 * @param agencyId the employing agency after the last move that was entered
 * @param firstAgencyId the one before every move
 * @param transfers moves to other agencies, by day
 * @param erasedAt since when nothing about the person can be read; absent for everybody else
 */
public record PersonView(
        String name,
        String search,
        String post,
        @Nullable Integer birthYear,
        String agencyId,
        String firstAgencyId,
        List<Transfer> transfers,
        @Nullable Instant erasedAt) {

    /** A move to an agency from a day on, by a decision. */
    public record Transfer(String agencyId, LocalDate on, String number) {}

    /** The view after an event. */
    public static PersonView fold(@Nullable PersonView before, PersonEvent event, Facts facts) {
        return switch (event) {
            case PersonRegistered it -> registered(it, facts);
            case PersonTransferred it ->
                Fold.begun(before, facts).moved(new Transfer(it.toAgencyId(), it.on(), it.number()));
            case PersonErased it -> Fold.begun(before, facts).erased(facts.at());
        };
    }

    /** The employing agency on a day. */
    public String agencyIdOn(LocalDate day) {
        return transfers.stream()
                .filter(transfer -> !transfer.on().isAfter(day))
                .reduce((_, later) -> later)
                .map(Transfer::agencyId)
                .orElse(firstAgencyId);
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
                it.agencyId(),
                List.of(),
                null);
    }

    private PersonView moved(Transfer transfer) {
        var all = new ArrayList<>(transfers);
        all.add(transfer);
        all.sort(Comparator.comparing(Transfer::on));
        return new PersonView(
                name, search, post, birthYear, all.getLast().agencyId(), firstAgencyId, List.copyOf(all), erasedAt);
    }

    private PersonView erased(Instant at) {
        return new PersonView(name, search, post, birthYear, agencyId, firstAgencyId, transfers, at);
    }
}
