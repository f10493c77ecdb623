package org.thidua.views.shared;

/**
 * A view in the store, with how far it has come.
 *
 * @param id {@code _id}: the aggregate it shows, or the position of the event it shows
 * @param version number of the last event folded into it among those of its aggregate
 * @param position place of that event among all events
 * @param view what readers see
 */
public record ViewDocument<V>(Object id, long version, long position, V view) {}
