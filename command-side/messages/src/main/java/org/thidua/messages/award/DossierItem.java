package org.thidua.messages.award;

import java.util.Map;

/**
 * A document that a dossier holds.
 *
 * @param code for example {@code achievement-report}; evidence names it
 * @param names by language, {@code vi} and {@code en}
 * @param required whether the dossier is incomplete without it
 */
public record DossierItem(String code, Map<String, String> names, boolean required) {}
