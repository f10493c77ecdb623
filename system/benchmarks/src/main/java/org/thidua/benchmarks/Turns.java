package org.thidua.benchmarks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Gives the elements of a list one after the other, for ever. */
final class Turns<T> implements Supplier<T> {

    private final List<T> all;
    private final AtomicInteger next;

    Turns(List<T> all, int first) {
        this.all = all;
        this.next = new AtomicInteger(first);
    }

    @Override
    public T get() {
        return all.get(Math.floorMod(next.getAndIncrement(), all.size()));
    }
}
