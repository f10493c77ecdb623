package org.thidua.messages.award;

import java.util.Map;

/**
 * Part of a standard that only people can judge.
 *
 * @param text what to judge, by language, {@code vi} and {@code en}
 */
public record Judgement(Grounds grounds, Map<String, String> text) implements Condition {}
