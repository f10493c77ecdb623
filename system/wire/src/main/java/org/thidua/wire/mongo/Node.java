package org.thidua.wire.mongo;

import java.util.UUID;

/**
 * This process among those that share a document store.
 *
 * @param name {@code THIDUA_NODE}, the same after each restart
 * @param run this run of it, which no other has: a process that was taken for dead, and comes to itself after its name
 *     was given to its successor, owns nothing of what the successor owns
 */
public record Node(String name, String run) {

    /** A new run of the node of this name. */
    public static Node starting(String name) {
        return new Node(name, UUID.randomUUID().toString().substring(0, 8));
    }

    /** As what it claims segments. */
    public String owner() {
        return ownerOf(name, run);
    }

    static String ownerOf(String name, String run) {
        return name + "/" + run;
    }
}
