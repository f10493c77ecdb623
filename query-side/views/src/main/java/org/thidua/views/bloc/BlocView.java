package org.thidua.views.bloc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.bloc.BlocEstablished;
import org.thidua.messages.bloc.BlocEvent;
import org.thidua.messages.bloc.MemberJoined;
import org.thidua.messages.bloc.MemberLeft;
import org.thidua.messages.bloc.OfficeTaken;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;
import org.thidua.views.shared.Search;

/**
 * An emulation bloc.
 *
 * @param search code and name, folded for search
 * @param members all memberships, ended ones too
 * @param offices who held which office in which year
 */
public record BlocView(String code, String name, String search, List<Membership> members, List<Office> offices) {

    /**
     * A membership.
     *
     * @param from first day
     * @param until first day without it; absent while it lasts
     */
    public record Membership(
            String agencyId, LocalDate from, @Nullable LocalDate until) {
        /** Whether it lasts on a day. */
        public boolean lastsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /**
     * An office held for a year.
     *
     * @param basis the election it rests on, or a document
     */
    public record Office(String office, int year, String agencyId, LocalDate from, String basis) {}

    /** The view after an event. */
    public static BlocView fold(@Nullable BlocView before, BlocEvent event, Facts facts) {
        return switch (event) {
            case BlocEstablished it ->
                new BlocView(it.code(), it.name(), Search.fold(List.of(it.code(), it.name())), List.of(), List.of());
            case MemberJoined it -> {
                BlocView known = Fold.begun(before, facts);
                yield known.of(Lists.with(known.members, new Membership(it.agencyId(), it.on(), null)), known.offices);
            }
            case MemberLeft it -> {
                BlocView known = Fold.begun(before, facts);
                var members = Lists.changed(
                        known.members,
                        member -> member.until() == null && member.agencyId().equals(it.agencyId()),
                        member -> new Membership(member.agencyId(), member.from(), it.on()));
                yield known.of(members, known.offices);
            }
            case OfficeTaken it -> {
                BlocView known = Fold.begun(before, facts);
                var office = new Office(it.office(), it.year(), it.agencyId(), it.on(), it.basis());
                yield known.of(known.members, Lists.with(known.offices, office));
            }
        };
    }

    private BlocView of(List<Membership> membersNow, List<Office> officesNow) {
        return new BlocView(code, name, search, membersNow, officesNow);
    }
}
