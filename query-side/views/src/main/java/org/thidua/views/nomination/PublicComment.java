package org.thidua.views.nomination;

import java.time.LocalDate;
import java.util.List;

/**
 * The nomination is or was published for comment.
 *
 * @param to last day, included
 */
public record PublicComment(int level, String channel, LocalDate from, LocalDate to, List<SignedComment> comments) {}
