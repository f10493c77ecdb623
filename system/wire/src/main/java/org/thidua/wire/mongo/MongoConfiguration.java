package org.thidua.wire.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thidua.wire.presence.StoreHealth;

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
    StoreHealth documentStoreHealthIndicator(DocumentStore store) {
        return new StoreHealth(store.presence());
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
     * {@code THIDUA_NODE}: the same after each restart, so that the new process need not wait until the claims of a
     * killed one time out.
     */
    @Bean
    Node node(@Value("${thidua.node:standalone}") String name) {
        return Node.starting(name);
    }

    @Bean
    Members members(
            Node node,
            MongoDatabase database,
            StoredTokens tokens,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            ApplicationContext context) {
        return new Members(
                node,
                database,
                tokens,
                () -> healthyProcessors(axon.getObject()),
                () -> AvailabilityChangeEvent.publish(context, node, LivenessState.BROKEN));
    }

    /** Tokens beside the views. */
    @Bean
    TokenStore tokenStore(DocumentStore store, ViewChanges changes, Serializer serializer, Node node) {
        var template =
                DefaultMongoTemplate.builder().mongoDatabase(store.database()).build();
        var tokens = MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(serializer)
                .contentType(String.class)
                .claimTimeout(Claims.TIMEOUT)
                .nodeId(node.owner())
                .build();
        return new FlushingTokenStore(tokens, changes, store.presence());
    }

    /** One that fails and waits before it tries again leaves its share to other nodes. */
    private static Collection<String> healthyProcessors(org.axonframework.config.Configuration axon) {
        return axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(processor -> !processor.isError())
                .map(EventProcessor::getName)
                .toList();
    }
}
