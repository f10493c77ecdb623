package org.thidua.views.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.register.PersonEvent;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Search;

/**
 * A person.
 *
 * @param search name and post, folded for search
 * @param birthYear tells people of one name apart
 */
public record PersonView(
        String name, String search, String post, @Nullable Integer birthYear, String agencyId) {

    /** The view after an event. */
    public static PersonView fold(@Nullable PersonView before, PersonEvent event, Facts facts) {
        return switch (event) {
            case PersonRegistered it ->
                new PersonView(
                        it.name(),
                        Search.fold(List.of(it.name(), it.post())),
                        it.post(),
                        it.birthYear(),
                        it.agencyId());
        };
    }
}
