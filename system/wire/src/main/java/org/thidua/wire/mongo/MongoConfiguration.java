package org.thidua.wire.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of views and tokens: {@code MONGODB_URI} names a MongoDB; without it an embedded one starts empty. */
@Configuration(proxyBeanMethods = false)
public class MongoConfiguration {

    @Bean
    DocumentStore documentStore(@Value("${MONGODB_URI:}") String uri) {
        return uri.isBlank() ? DocumentStore.inMemory() : DocumentStore.at(uri);
    }

    @Bean(destroyMethod = "")
    MongoClient mongoClient(DocumentStore store) {
        return store.client();
    }

    @Bean
    MongoDatabase mongoDatabase(DocumentStore store) {
        return store.database();
    }

    @Bean
    ViewChanges viewChanges() {
        return new ViewChanges();
    }

    @Bean
    StoredTokens storedTokens(MongoDatabase database, Serializer serializer) {
        return new StoredTokens(database, serializer);
    }

    /**
     * Tokens beside the views.
     *
     * @param node name of this node, the same after each restart: a node with another name waits until the claims of
     *     the dead one time out
     */
    @Bean
    TokenStore tokenStore(
            MongoDatabase database,
            ViewChanges changes,
            Serializer serializer,
            @Value("${thidua.node:standalone}") String node) {
        var template = DefaultMongoTemplate.builder().mongoDatabase(database).build();
        var tokens = MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(serializer)
                .contentType(String.class)
                .claimTimeout(Claims.TIMEOUT)
                .nodeId(node)
                .build();
        return new FlushingTokenStore(tokens, changes);
    }
}
