package org.thidua.wire.mongo;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same contract on a MongoDB that the environment names. */
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".+")
class GivenMongoTest extends WritesBeforeTokenContract {

    @Override
    DocumentStore open() {
        return DocumentStore.at(System.getenv("MONGODB_URI"));
    }
}
