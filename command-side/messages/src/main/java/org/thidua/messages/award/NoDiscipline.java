package org.thidua.messages.award;

/**
 * No disciplinary measure in the achievement year: of the nominee, or of any member of a collective.
 *
 * @param from the lightest measure that counts
 */
public record NoDiscipline(Grounds grounds, DisciplinaryMeasure from) implements Condition {}
