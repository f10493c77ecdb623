package org.thidua.systemtests.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one service with the demonstration year that all of them share; it stops after the last test. */
public final class OneService implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ServiceProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneService.class))
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .service
                .join();
    }

    private static final class Running implements AutoCloseable {

        private final Path data = folder();

        /** Started once; when that fails, every test is told so instead of trying again. */
        private final CompletableFuture<ServiceProcess> service = new CompletableFuture<>();

        Running() {
            try {
                service.complete(ServiceProcess.start(data));
            } catch (RuntimeException e) {
                service.completeExceptionally(e);
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
        public void close() throws IOException {
            if (!service.isCompletedExceptionally()) {
                service.join().close();
            }
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
