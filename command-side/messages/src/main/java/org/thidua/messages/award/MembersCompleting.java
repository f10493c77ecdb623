package org.thidua.messages.award;

/** Every member of a collective on the roll of the achievement year reached at least this grade. */
public record MembersCompleting(Grounds grounds, CompletionGrade grade) implements Condition {}
