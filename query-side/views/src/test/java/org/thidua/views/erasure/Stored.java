package org.thidua.views.erasure;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.thidua.views.Views;
import org.thidua.views.shared.ViewType;

/** What really stands in a document store, in any collection. */
final class Stored {

    private Stored() {}

    /** Every document of every collection, whatever wrote it. */
    static List<String> everywhere(MongoDatabase database) {
        var texts = new ArrayList<String>();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection, RawBsonDocument.class)
                    .find()
                    .forEach(document -> texts.add(collection + " " + document.toJson()));
        }
        return texts;
    }

    /** The documents of all views by view and id. */
    static Map<String, Document> views(MongoDatabase database) {
        var documents = new TreeMap<String, Document>();
        for (ViewType<?, ?> type : Views.ALL) {
            database.getCollection(type.name())
                    .find()
                    .forEach(document -> documents.put(type.name() + " " + document.get("_id"), document));
        }
        return documents;
    }
}
