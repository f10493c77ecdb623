package org.thidua.wire.vault;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.store.StoredEvents;

/**
 * The vault of people's keys and what uses it. Settings: {@code THIDUA_VAULT_FOLDER} ({@code vault} in the data folder)
 * or {@code THIDUA_VAULT_URI} (a MongoDB database; {@code <views>-keys} when {@code MONGODB_URI} is set);
 * {@code THIDUA_VAULT_MASTER_KEY} ({@code master.key} in the vault folder); {@code THIDUA_VAULT_ACCEPT_LOSS} (false).
 */
@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {

    /** Whether the vault answers; always, when it is a folder. */
    @Bean
    Presence vaultPresence() {
        return new Presence("vault");
    }

    /**
     * Nobody has the vault before the list of destroyed keys was applied to it: whatever asks for a key, an event
     * processor or a request, needs this bean first, and it asks the storage itself, which needs nothing that runs.
     *
     * @throws VaultUnusable when the service must not start with it
     */
    @Bean(destroyMethod = "close")
    KeyVault keyVault(
            Environment settings,
            StoredEvents events,
            @Qualifier("vaultPresence") Presence presence,
            ApplicationContext context) {
        VaultLocation location = VaultLocation.of(settings);
        MovableVault vault = location.open(
                location.masterKey(settings),
                cause -> AvailabilityChangeEvent.publish(context, cause, LivenessState.BROKEN),
                presence);
        try {
            vault.refuseUnfinishedImport();
            if (!settings.getProperty("thidua.vault.accept-loss", Boolean.class, false)) {
                LostVault.refuse(vault, events, location.toString());
            }
            DestroyedKeys.applyTo(vault, events);
            return vault;
        } catch (RuntimeException e) {
            vault.close();
            throw e;
        }
    }

    @Bean
    UnreadableSeals unreadableSeals(ObjectProvider<MeterRegistry> registries) {
        return new UnreadableSeals(registries);
    }

    @Bean
    TinkSeals seals(KeyVault vault, UnreadableSeals unreadable) {
        return new TinkSeals(vault, unreadable);
    }

    @Bean
    SealsHealth sealsHealthIndicator(UnreadableSeals unreadable) {
        return new SealsHealth(unreadable);
    }
}
