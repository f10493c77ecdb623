package org.thidua.wire.award;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.thidua.messages.award.Condition;
import tools.jackson.databind.module.SimpleModule;

/** How conditions are written in files and answers: the name of their kind stands in {@code rule}. */
public final class CatalogueJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public CatalogueJson() {
        super("catalogue");
        setMixInAnnotation(Condition.class, Named.class);
    }

    /** {@code ConsecutiveYears} is written {@code ConsecutiveYears}: sealed subtypes need no list. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "rule")
    private interface Named {}
}
