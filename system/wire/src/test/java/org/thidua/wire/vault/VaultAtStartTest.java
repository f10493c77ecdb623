package org.thidua.wire.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.KeysDestroyed;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.seal.Unsealing;
import org.thidua.messages.shared.Event;
import org.thidua.wire.WireConfiguration;

/** The vault and the event store of one service, brought apart between two starts. */
@ExtendWith(OutputCaptureExtension.class)
class VaultAtStartTest {

    private static final String AN = "person:an";

    @TempDir
    Path data;

    @Test
    void aVaultOlderThanADestructionIsBroughtUpToDateBeforeAnyProcessorOpensASeal(CapturedOutput output)
            throws IOException {
        byte[] older;
        try (var service = start(Map.of())) {
            registerAn(service);
        }
        older = Files.readAllBytes(keys());
        try (var service = start(Map.of())) {
            List<String> kids = service.getBean(KeyVault.class).destroy(AN);
            store(
                    service,
                    DestroyedKeysEvent.REGISTER_ID,
                    new KeysDestroyed(DestroyedKeysEvent.REGISTER_ID, "erasure:" + AN, AN, kids));
        }
        Files.write(keys(), older);

        try (var service = start(Map.of())) {
            assertThat(service.getBean(Reader.class).opened)
                    .containsExactly(new Opened.Unreadable<>(Opened.Why.ERASED));
        }
        assertThat(output).contains("destroyed once more the keys of 1 people");
        try (var service = start(Map.of())) {
            assertThat(service.isActive()).isTrue();
        }
        assertThat(output.getOut().split("destroyed once more", -1)).hasSize(2);
    }

    @Test
    void aNewVaultBeforeSealedEventsIsRefusedUntilTheLossIsAccepted() throws IOException {
        try (var service = start(Map.of())) {
            registerAn(service);
        }
        Files.delete(keys());

        assertThatThrownBy(() -> start(Map.of()))
                .rootCause()
                .isInstanceOf(VaultUnusable.class)
                .hasMessageStartingWith("The vault " + data.resolve("vault") + " is new, but there are events sealed");

        try (var service = start(Map.of("thidua.vault.accept-loss", true))) {
            assertThat(service.getBean(Reader.class).opened)
                    .containsExactly(new Opened.Unreadable<>(Opened.Why.KEY_MISSING));
            assertThat(service.getBean(SealsHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(service.getBean(ApplicationAvailability.class).getReadinessState())
                    .isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    void storesIntoWhichAnImportWasBrokenOffAreRefused() {
        try (var vault = FileKeyVault.open(
                data.resolve("vault"), new MasterKeyFile(data.resolve("vault/master.key")), cause -> {})) {
            vault.importBegins();
        }

        assertThatThrownBy(() -> start(Map.of()))
                .rootCause()
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining("was broken off: repeat it");
    }

    @Test
    void anEmptyVaultBeforeEventsThatSayNothingAboutPeopleIsFine() throws IOException {
        try (var service = start(Map.of())) {
            store(service, "agency:01", new AgencyRegistered("agency:01", "01", "Cơ quan 01"));
        }
        Files.delete(keys());

        start(Map.of()).close();
    }

    @Test
    void aMasterKeyThatOthersMayReadStopsTheStartWithOneLine(CapturedOutput output) throws IOException {
        start(Map.of()).close();
        Path master = data.resolve("vault").resolve("master.key");
        Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> start(Map.of())).rootCause().isInstanceOf(VaultUnusable.class);

        assertThat(output).contains("APPLICATION FAILED TO START").contains("run chmod 600 '" + master + "'");
    }

    @Test
    void vaultAndMasterKeyMayBeElsewhere() {
        Path folder = data.resolve("elsewhere");
        Path master = data.resolve("stick").resolve("m.key");
        try (var service =
                start(Map.of("thidua.vault.folder", folder.toString(), "thidua.vault.master-key", master.toString()))) {
            registerAn(service);
        }
        assertThat(folder.resolve(FileKeyVault.FILE)).isNotEmptyFile();
        assertThat(master).isNotEmptyFile();
        assertThat(data.resolve("vault")).doesNotExist();
    }

    private static void registerAn(ConfigurableApplicationContext service) {
        Seals seals = service.getBean(Seals.class);
        Sealed<String> name = seals.seal(PersonRegistered.NAME, AN, AN, "Nguyễn Thị Ân");
        Sealed<String> post = seals.seal(PersonRegistered.POST, AN, AN, "Chuyên viên");
        store(service, AN, new PersonRegistered(AN, name, post, null, "agency:01"));
    }

    private static void store(ConfigurableApplicationContext service, String id, Event event) {
        service.getBean(EventStore.class).publish(new GenericDomainEventMessage<>("test", id, 0, event));
    }

    private Path keys() {
        return data.resolve("vault").resolve(FileKeyVault.FILE);
    }

    private ConfigurableApplicationContext start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("thidua.data", data.toString());
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(all)
                .run();
    }

    /** A view that opens a seal of every person. */
    @ProcessingGroup("reader")
    static class Reader {
        private final Unsealing unsealing;
        private final List<Opened<String>> opened = new CopyOnWriteArrayList<>();

        Reader(Unsealing unsealing) {
            this.unsealing = unsealing;
        }

        @EventHandler
        void on(PersonRegistered event) {
            opened.add(unsealing.open(PersonRegistered.NAME, event.personId(), event.name()));
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(WireConfiguration.class)
    static class Service {

        @Bean
        Reader reader(Unsealing unsealing) {
            return new Reader(unsealing);
        }
    }
}
