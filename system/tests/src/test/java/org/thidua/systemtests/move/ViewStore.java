package org.thidua.systemtests.move;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.wire.mongo.EmbeddedMongo;

/** A store of views that a test can look into. */
final class ViewStore implements AutoCloseable {

    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final MongoClient client = MongoClients.create(server.uri());

    String uri() {
        return server.uri() + "/thidua";
    }

    /** Every document of every view, as it is stored. */
    Map<String, List<Document>> documents() {
        Map<String, List<Document>> all = new TreeMap<>();
        for (String view : Rebuilds.VIEWS) {
            List<Document> documents =
                    client.getDatabase("thidua").getCollection(view).find().into(new ArrayList<>());
            documents.sort(Comparator.comparing(document -> String.valueOf(document.get("_id"))));
            all.put(view, documents);
        }
        return all;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
