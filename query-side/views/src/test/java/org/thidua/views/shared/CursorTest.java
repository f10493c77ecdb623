package org.thidua.views.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Instant AT = Instant.parse("2013-04-15T02:00:00.123Z");

    @Test
    void anInstantIsReadBackAsTheStoreKnowsIt() {
        assertThat(Cursor.parse(Cursor.of(AT, "nomination:1").text()))
                .isEqualTo(new Cursor(Date.from(AT), "nomination:1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"s\": 1}",
                "{\"s\": {\"$exists\": true}, \"i\": \"x\"}",
                "{\"s\": [1], \"i\": \"x\"}",
                "{\"s\": 1, \"i\": {\"$ne\": \"x\"}}",
                "{\"s\": {\"$date\": \"x\"}, \"i\": \"x\"}"
            })
    void whatNamesNoPlaceIsRefused(String json) {
        String text = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(MalformedCursor.class);
    }
}
