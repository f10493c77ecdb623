package org.thidua.query.nomination;

/**
 * What the public is told (tricky case 68): nothing but who, of which unit, for which award and merit.
 *
 * @param name of the nominee
 * @param unit name of the proposing agency
 * @param award its code
 * @param merit achievements as the dossier describes them
 */
record PublicNotice(String name, String unit, String award, String merit) {}
