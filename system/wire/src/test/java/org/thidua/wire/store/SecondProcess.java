package org.thidua.wire.store;

import java.nio.file.Path;

/** Run by a test in another JVM: opens a folder that is taken. */
final class SecondProcess {

    static final int REFUSED = 42;

    private SecondProcess() {}

    public static void main(String[] arguments) {
        try (var database = EventDatabase.open(new StoreLocation.Folder(Path.of(arguments[0])), cause -> {})) {
            System.exit(database.durability().failure().isPresent() ? 2 : 1);
        } catch (StoreInUse refused) {
            System.exit(String.valueOf(refused.getMessage()).contains(arguments[0]) ? REFUSED : 3);
        }
    }
}
