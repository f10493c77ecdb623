package org.thidua.systemtests.service;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Quota;
import org.thidua.messages.award.QuotaBase;
import org.thidua.messages.award.Rounding;
import org.thidua.standalone.Standalone;

/** The standalone service with a quota on the commendation letter of today: 15 percent of the advanced workers, rounded up. */
public final class QuotaService {

    /** The award that has the quota, and asks for nothing else. */
    public static final String AWARD = "commendation-letter";

    private QuotaService() {}

    public static void main(String[] args) {
        new SpringApplication(Standalone.class, WithQuota.class).run(args);
    }

    @Configuration(proxyBeanMethods = false)
    static class WithQuota {

        @Bean
        @Primary
        Catalogue withQuota(Catalogue bundled) {
            List<AwardType> rows = bundled.rows().stream()
                    .map(row -> row.code().equals(AWARD) && row.validTo() == null ? limited(row) : row)
                    .toList();
            return new Catalogue(rows, bundled.ruleSets(), bundled.drafts(), bundled.regulations());
        }

        private static AwardType limited(AwardType row) {
            return new AwardType(
                    row.row(),
                    row.code(),
                    row.names(),
                    row.kind(),
                    row.nomineeTypes(),
                    row.level(),
                    row.authority(),
                    row.cycle(),
                    row.standard(),
                    List.of(),
                    new Quota(QuotaBase.ADVANCED_WORKERS, 15, Rounding.CEIL, false, "test", Confidence.UNSURE),
                    row.voteRule(),
                    List.of(),
                    0,
                    false,
                    null,
                    row.cashMultiple(),
                    row.ruleSet(),
                    row.validFrom(),
                    row.validTo(),
                    row.source(),
                    row.confidence());
        }
    }
}
