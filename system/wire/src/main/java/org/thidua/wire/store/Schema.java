package org.thidua.wire.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.thidua.wire.setting.Misconfigured;

/** The tables of events, the same on H2 and on PostgreSQL, brought up to date by numbered scripts. */
final class Schema {

    private Schema() {}

    /**
     * Brings the tables up to date. Several processes may do so at once.
     *
     * @param setting that names the database
     * @throws Misconfigured when they are newer than this build, or another program's
     */
    static void bringUpToDate(DataSource database, String setting) {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
        // Flyway lets newer versions pass, and this build would read what it does not know.
        boolean newer = Arrays.stream(flyway.info().all())
                .anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS
                        || step.getState() == MigrationState.FUTURE_FAILED);
        if (newer) {
            throw new Misconfigured(
                    setting, "the tables were made by a newer build than this one", "Start that build, or a newer one");
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new Misconfigured(
                    setting,
                    "the tables are not those of this build or of one before it",
                    "Name an empty database, or the one with the events",
                    e);
        }
    }
}
