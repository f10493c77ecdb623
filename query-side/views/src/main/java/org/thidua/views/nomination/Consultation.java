package org.thidua.views.nomination;

import java.time.LocalDate;
import java.util.List;

/**
 * Other bodies asked at a level.
 *
 * @param dueOn last day for their answers; silence afterwards lets the procedure go on
 */
public record Consultation(int level, List<String> bodies, LocalDate dueOn, List<ConsultationReply> replies) {}
