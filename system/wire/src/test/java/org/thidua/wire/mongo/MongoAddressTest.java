package org.thidua.wire.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.WriteConcern;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.setting.Misconfigured;

class MongoAddressTest {

    private static final String SETTING = "MONGODB_URI";

    @Test
    void whatIsNoAddressIsToldWithoutQuotingIt() {
        assertThatThrownBy(() -> MongoAddress.of(SETTING, "mongodb://user:se:cret@host/x"))
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith("MONGODB_URI: it is not the address of a MongoDB. Give mongodb://")
                .hasMessageNotContaining("cret");
    }

    @Test
    void userAndPasswordAreNotShown() {
        assertThat(MongoAddress.of(SETTING, "mongodb://user:secret@one:1,two/views"))
                .hasToString("one:1,two/views");
    }

    @Test
    void aMongoThatIsTooOldIsToldWithItsVersion() {
        var old = new MongoServer(new Old());
        try {
            old.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var address = MongoAddress.of(
                    SETTING, "mongodb://127.0.0.1:" + old.getLocalAddress().getPort());

            assertThatThrownBy(() -> connect(address))
                    .isInstanceOf(Misconfigured.class)
                    .hasMessageMatching("MONGODB_URI: 127.0.0.1:[0-9]+ is MongoDB 5.0.0. Name a MongoDB 7.0 or newer.");
        } finally {
            old.shutdownNow();
        }
    }

    @Test
    void theWireServerOfThisProjectPassesThoughItSpeaksAsAnOldOne() {
        try (var mongo = EmbeddedMongo.start()) {
            var address = MongoAddress.of(SETTING, mongo.uri());

            assertThatCode(() -> connect(address)).doesNotThrowAnyException();
        }
    }

    private static void connect(MongoAddress address) {
        address.connect("test", "thidua", WriteConcern.MAJORITY, new Presence("document-store"))
                .close();
    }

    /** Says, as every release of MongoDB does, from which commit it was built. */
    private static final class Old extends MemoryBackend {

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            Document answer = super.handleCommand(channel, database, command, query);
            return command.equalsIgnoreCase("buildInfo") ? answer.append("gitVersion", "0123abcd") : answer;
        }
    }
}
