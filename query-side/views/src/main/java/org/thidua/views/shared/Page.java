package org.thidua.views.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next cursor of the part behind it; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
