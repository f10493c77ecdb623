package org.thidua.wire.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Instants as a sentence tells them: on the clock of Viet Nam, where the deadlines of this field run. */
final class ReaderTime {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss '(Viet Nam)'", Locale.ENGLISH);
    private static final DateTimeFormatter VI =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy '(giờ Việt Nam)'", Locale.ROOT);

    private ReaderTime() {}

    /** The text itself unless it is an instant. */
    static String in(Language language, String text) {
        if (!INSTANT.matcher(text).matches()) {
            return text;
        }
        return (language == Language.VI ? VI : EN).format(Instant.parse(text).atZone(VIET_NAM));
    }
}
