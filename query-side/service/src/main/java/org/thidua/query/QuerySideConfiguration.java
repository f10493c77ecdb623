package org.thidua.query;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.seal.Unsealing;
import org.thidua.query.erasure.ErasureConfiguration;
import org.thidua.query.me.Waiting;
import org.thidua.query.shared.Answers;
import org.thidua.query.shared.Documents;
import org.thidua.query.shared.ItemRequest;
import org.thidua.query.shared.ItemRequestArgument;
import org.thidua.query.shared.Today;
import org.thidua.query.stream.ChangeFeed;
import org.thidua.query.stream.Visibility;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.views.audit.AsOf;
import org.thidua.views.audit.AuditQueries;
import org.thidua.views.audit.Replays;
import org.thidua.views.audit.StoredReplays;
import org.thidua.views.nomination.NominationQueries;
import org.thidua.views.shared.VersionWait;
import org.thidua.views.shared.ViewProjector;
import org.thidua.wire.axon.Lag;
import org.thidua.wire.axon.Segments;
import org.thidua.wire.http.HttpConfiguration;
import org.thidua.wire.mongo.Node;
import org.thidua.wire.mongo.ViewChanges;
import tools.jackson.databind.json.JsonMapper;

/** The query side: projectors of the four processors and the read API. Needs the beans of the wire. */
@Configuration(proxyBeanMethods = false)
@Import({HttpConfiguration.class, ErasureConfiguration.class})
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
public class QuerySideConfiguration {

    // --- views

    @Bean
    ReadModels readModels(MongoDatabase database) {
        var views = new ReadModels(database);
        views.createIndexes();
        return views;
    }

    @Bean
    ConfigurerModule projectors(
            MongoDatabase database,
            ReadModels indexed,
            ObjectProvider<EventStore> events,
            Unsealing unsealing,
            Segments segments) {
        return configurer -> {
            for (String processor : Views.PROCESSORS) {
                if (!processor.equals(Views.AUDIT)) { // Readers of the history rely on its order.
                    configurer
                            .eventProcessing()
                            .registerPooledStreamingEventProcessorConfiguration(
                                    processor, (axon, builder) -> builder.initialSegmentCount(segments.shared()));
                }
                new ViewProjector(processor, Views.keptBy(processor), database, events::getObject, unsealing)
                        .register(configurer.eventProcessing());
            }
        };
    }

    @Bean
    VersionWait versionWait(MongoDatabase database, ViewChanges changes) {
        return new VersionWait(database, changes);
    }

    @Bean
    AsOf asOf(EventStore events, MongoDatabase database, Unsealing unsealing) {
        return new AsOf(events, database, unsealing);
    }

    @Bean
    StoredReplays storedReplays(MongoDatabase database, Node node, ObjectProvider<Clock> clock) {
        var replays = new StoredReplays(database, node.name(), clock.getIfAvailable(Clock::systemUTC));
        replays.breakOffOwn();
        replays.dropLeftShadows();
        return replays;
    }

    @Bean
    Replays replays(
            StoredReplays stored,
            EventStore events,
            MongoDatabase database,
            Unsealing unsealing,
            VersionWait versions,
            ObjectProvider<Clock> clock) {
        return new Replays(stored, events, database, unsealing, versions, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    AuditQueries auditQueries(MongoDatabase database) {
        return new AuditQueries(database);
    }

    @Bean
    NominationQueries nominationQueries(MongoDatabase database, Catalogue catalogue) {
        return new NominationQueries(database, catalogue);
    }

    // --- reading

    @Bean
    Today today(ObjectProvider<Clock> clock) {
        return new Today(clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Documents documents(JsonMapper mapper, ReadModels views) {
        return new Documents(mapper, views);
    }

    @Bean
    Answers answers(Documents documents, VersionWait versions, AsOf asOf) {
        return new Answers(documents, versions, asOf);
    }

    @Bean
    Waiting waiting(ReadModels views, NominationQueries nominations, Today today) {
        return new Waiting(views, nominations, today);
    }

    @Bean
    ChangeFeed changeFeed(AuditQueries history, Lag lag, ViewChanges changes) {
        return new ChangeFeed(history, () -> lag.position(Views.AUDIT), changes);
    }

    /** Before the web server waits for the requests at hand: a listener's would never end by itself. */
    @Bean
    ApplicationListener<ContextClosedEvent> endOfStreams(ChangeFeed feed) {
        return closing -> feed.close();
    }

    @Bean
    Visibility visibility(NominationQueries nominations, ReadModels views, VersionWait versions) {
        return new Visibility(nominations, views, versions);
    }

    @Bean
    WebMvcConfigurer itemRequestArgument() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ItemRequest.class);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ItemRequestArgument());
            }
        };
    }
}
