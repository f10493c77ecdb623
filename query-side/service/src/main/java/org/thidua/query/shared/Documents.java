package org.thidua.query.shared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thidua.views.ReadModels;
import org.thidua.views.audit.Differences.Difference;
import org.thidua.views.shared.ViewDocument;
import org.thidua.wire.http.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Views as JSON: {@code id}, {@code version}, the fields of the view, and {@code names} of the agencies, people,
 * collectives, councils and blocs it speaks of. Names are joined here, so that a corrected name is correct everywhere.
 *
 * <p>What cannot be read any more is answered in words of the reader's language. An answer that has such places lists
 * them in {@value #REDACTED}, because words are not for machines.
 */
public final class Documents {

    /** The paths of the fields that could not be read; absent when all could. */
    static final String REDACTED = "redacted";

    private final JsonMapper mapper;
    private final ReadModels views;
    private final RedactedWords words = new RedactedWords();

    public Documents(JsonMapper mapper, ReadModels views) {
        this.mapper = mapper;
        this.views = views;
    }

    /** One view. */
    public ObjectNode one(ViewDocument<?> document) {
        return all(List.of(document)).getFirst();
    }

    /** Several views, their names looked up together. */
    public List<ObjectNode> all(List<? extends ViewDocument<?>> documents) {
        List<ObjectNode> answers = new ArrayList<>();
        var ids = new LinkedHashSet<String>();
        for (ViewDocument<?> document : documents) {
            ObjectNode answer = bare(document);
            ids.addAll(Ids.in(answer));
            answers.add(answer);
        }
        Map<String, String> names = views.names(ids);
        for (ObjectNode answer : answers) {
            Set<String> own = Ids.in(answer);
            ObjectNode ownNames = answer.putObject("names");
            own.stream().filter(names::containsKey).sorted().forEach(id -> ownNames.put(id, names.get(id)));
            putWords(answer);
        }
        return answers;
    }

    /** One view without names, as it is shown to auditors. */
    public ObjectNode state(ViewDocument<?> document) {
        ObjectNode answer = bare(document);
        putWords(answer);
        return answer;
    }

    /** One view without names and with markers in place of words, as it is compared. */
    public ObjectNode bare(ViewDocument<?> document) {
        ObjectNode answer = mapper.createObjectNode();
        answer.put("id", String.valueOf(document.id()));
        answer.put("version", document.version());
        ObjectNode view = mapper.valueToTree(document.view());
        view.remove("search");
        answer.setAll(view);
        return answer;
    }

    /** A difference between two bare views, in words. */
    public Difference inWords(Difference difference) {
        return new Difference(difference.field(), inWords(difference.from()), inWords(difference.to()));
    }

    /** Whether a difference has a side that cannot be read. */
    public boolean isRedacted(Difference difference) {
        return !difference.equals(inWords(difference));
    }

    /** A text of a view; words when it is a marker. */
    public String inWords(String text) {
        return words.of(text, language()).orElse(text);
    }

    private @Nullable JsonNode inWords(@Nullable JsonNode value) {
        return value != null && value.isString()
                ? mapper.getNodeFactory().stringNode(inWords(value.stringValue()))
                : value;
    }

    private void putWords(ObjectNode answer) {
        List<String> paths = words.putInto(answer, language());
        if (!paths.isEmpty()) {
            answer.set(REDACTED, mapper.valueToTree(paths));
        }
    }

    private static Language language() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Language.of(current.getRequest())
                : Language.EN;
    }
}
