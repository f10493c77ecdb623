package org.thidua.views.nomination;

import java.time.LocalDate;
import java.util.List;

/**
 * The dossier went back for completion and has not come in again.
 *
 * @param dueOn last day for the completed dossier
 */
public record DossierReturn(List<String> defects, LocalDate dueOn) {}
