package org.thidua.wire.mongo;

/** Another live process has the name that this one was given. */
public final class NameInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NameInUse(String name) {
        super("THIDUA_NODE is " + name + ", and so is that of another process that runs on the same document store:"
                + " give each process a name of its own.");
    }
}
