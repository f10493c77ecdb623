package org.thidua.benchmarks;

import java.util.List;
import java.util.function.Supplier;

/** Gives the elements of a list one after the other, for ever. Not safe for use by several threads. */
final class Turns<T> implements Supplier<T> {

    private final List<T> all;
    private int next;

    Turns(List<T> all, int first) {
        this.all = all;
        this.next = first;
    }

    @Override
    public T get() {
        return all.get(next++ % all.size());
    }
}
