package org.thidua.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Languages of texts for callers: English, and Vietnamese for whoever prefers it in {@code Accept-Language}. */
public enum Language {
    EN,
    VI;

    private static final List<String> TAGS = List.of("en", "vi");

    /** The caller's language; English when the header is absent, unreadable or asks for neither. */
    public static Language of(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null) {
            return EN;
        }
        try {
            return "vi".equals(Locale.lookupTag(Locale.LanguageRange.parse(asked), TAGS)) ? VI : EN;
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }

    /** The tag of RFC 5646. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
