package org.thidua.wire.mongo;

/** The contract on the embedded wire server. */
class EmbeddedMongoTest extends WritesBeforeTokenContract {

    @Override
    DocumentStore open() {
        return DocumentStore.inMemory();
    }
}
