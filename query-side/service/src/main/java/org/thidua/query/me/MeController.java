package org.thidua.query.me;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.messages.shared.Role;
import org.thidua.query.shared.Documents;
import org.thidua.query.shared.Today;
import org.thidua.views.ReadModels;
import org.thidua.wire.http.SignedIn;

/** Who I am here. */
@RestController
@Tag(name = "me")
class MeController {

    /** A seat that the person holds today. */
    record SeatOfMine(String councilId, String role, boolean voting, LocalDate from) {}

    /** A bloc in which the person acts for a member agency today. */
    record DelegateOf(String blocId, String agencyId) {}

    /**
     * The signed-in person.
     *
     * @param roles codes, in the order of the account
     * @param waiting what waits for this person
     */
    record Me(
            String personId,
            String name,
            @Nullable String agencyId,
            List<String> roles,
            List<SeatOfMine> seats,
            List<DelegateOf> delegateOf,
            List<WaitingItem> waiting) {}

    private final ReadModels views;
    private final Documents documents;
    private final Waiting waiting;
    private final Today today;

    MeController(ReadModels views, Documents documents, Waiting waiting, Today today) {
        this.views = views;
        this.documents = documents;
        this.waiting = waiting;
        this.today = today;
    }

    @GetMapping("/api/me")
    @Operation(summary = "Who I am, which seats and offices I hold, and what waits for me")
    Me me(@AuthenticationPrincipal SignedIn me) {
        return new Me(
                me.personId(),
                views.people()
                        .find(me.personId())
                        .map(document -> documents.inWords(document.view().name()))
                        .orElse(me.username()),
                me.agencyId(),
                me.roles().stream().map(Role::code).toList(),
                seats(me.personId()),
                delegateOf(me),
                waiting.forPerson(me));
    }

    private List<SeatOfMine> seats(String personId) {
        LocalDate day = today.get();
        return views.councils().matching(Filters.eq("view.seats.personId", personId), council -> true).stream()
                .flatMap(council -> council.view().seats().stream()
                        .filter(seat -> seat.personId().equals(personId) && seat.heldOn(day))
                        .map(seat -> new SeatOfMine((String) council.id(), seat.role(), seat.voting(), seat.from())))
                .toList();
    }

    private List<DelegateOf> delegateOf(SignedIn me) {
        LocalDate day = today.get();
        return waiting.represented(me).stream()
                .flatMap(agency -> views
                        .blocs()
                        .matching(Filters.eq("view.members.agencyId", agency), bloc -> bloc.members().stream()
                                .anyMatch(member -> member.agencyId().equals(agency) && member.lastsOn(day)))
                        .stream()
                        .map(bloc -> new DelegateOf((String) bloc.id(), agency)))
                .toList();
    }
}
