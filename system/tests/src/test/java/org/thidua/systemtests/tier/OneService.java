package org.thidua.systemtests.tier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.thidua.systemtests.service.Service;

/**
 * Gives tests the one service with the demonstration year that all of them share, on the {@link Tier} of this run; it
 * stops after the last test. Where the tier cannot be had, tests are skipped and told why; so are those that ask for a
 * {@link Cluster} on another tier.
 */
public final class OneService implements ExecutionCondition, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Tier tier = Tier.ofThisRun();
        Optional<String> why = wantsCluster(context) && tier != Tier.CLUSTER
                ? Optional.of("for two command and two query processes only")
                : tier.missing();
        return why.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("on tier " + tier));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Service.class
                || parameter.getParameter().getType() == Cluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneService.class))
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .started
                .join()
                .service();
    }

    private static boolean wantsCluster(ExtensionContext context) {
        return Stream.of(context.getRequiredTestClass().getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameterTypes()))
                .anyMatch(Cluster.class::equals);
    }

    private static final class Running implements AutoCloseable {

        private final Path folder = folder();

        /** Started once; when that fails, every test is told so instead of trying again. */
        private final CompletableFuture<Tier.Started> started = new CompletableFuture<>();

        Running() {
            try {
                started.complete(Tier.ofThisRun().start(folder));
            } catch (RuntimeException e) {
                started.completeExceptionally(e);
            }
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("thidua-one");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws Exception {
            if (!started.isCompletedExceptionally()) {
                started.join().end().close();
            }
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
