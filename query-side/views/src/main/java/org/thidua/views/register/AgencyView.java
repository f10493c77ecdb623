package org.thidua.views.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.register.AgencyEvent;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Search;

/**
 * An agency.
 *
 * @param search its code and name, folded for search
 * @param representatives by first day
 */
public record AgencyView(String code, String name, String search, List<Representative> representatives) {

    /**
     * Who represents the agency from a day on, until the next one.
     *
     * @param from first day
     */
    public record Representative(String personId, LocalDate from) {}

    /** The view after an event. */
    public static AgencyView fold(@Nullable AgencyView before, AgencyEvent event, Facts facts) {
        return switch (event) {
            case AgencyRegistered it ->
                new AgencyView(it.code(), it.name(), Search.fold(List.of(it.code(), it.name())), List.of());
            case RepresentativeNamed it -> Fold.begun(before, facts).representedBy(it);
        };
    }

    private AgencyView representedBy(RepresentativeNamed named) {
        var others = representatives.stream().filter(it -> !it.from().equals(named.from()));
        var added = Stream.of(new Representative(named.personId(), named.from()));
        var sorted = Stream.concat(others, added)
                .sorted(Comparator.comparing(Representative::from))
                .toList();
        return new AgencyView(code, name, search, sorted);
    }
}
