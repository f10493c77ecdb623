package org.thidua.messages.award;

import org.jspecify.annotations.Nullable;

/**
 * An initiative or research work supports the nomination.
 *
 * @param scope how far it must be recognised to reach
 * @param orGrade a completion grade of the achievement year that is enough without one; absent when nothing is
 */
public record InitiativeNeeded(
        Grounds grounds, InitiativeScope scope, @Nullable CompletionGrade orGrade) implements Condition {}
