package org.thidua.messages.award;

import java.util.List;

/** One of several conditions is enough. */
public record AnyOf(Grounds grounds, List<Condition> conditions) implements Condition {

    /** @throws IllegalArgumentException when there are fewer than two */
    public AnyOf {
        if (conditions.size() < 2) {
            throw new IllegalArgumentException("a choice is of at least two");
        }
        conditions = List.copyOf(conditions);
    }
}
