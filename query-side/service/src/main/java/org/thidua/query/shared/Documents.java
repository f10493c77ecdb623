package org.thidua.query.shared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thidua.views.ReadModels;
import org.thidua.views.shared.ViewDocument;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Views as JSON: {@code id}, {@code version}, the fields of the view, and {@code names} of the agencies, people,
 * collectives, councils and blocs it speaks of. Names are joined here, so that a corrected name is correct everywhere.
 */
public final class Documents {

    private final JsonMapper mapper;
    private final ReadModels views;

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
            ObjectNode answer = state(document);
            ids.addAll(Ids.in(answer));
            answers.add(answer);
        }
        Map<String, String> names = views.names(ids);
        for (ObjectNode answer : answers) {
            Set<String> own = Ids.in(answer);
            ObjectNode ownNames = answer.putObject("names");
            own.stream().filter(names::containsKey).sorted().forEach(id -> ownNames.put(id, names.get(id)));
        }
        return answers;
    }

    /** One view without names, as it is compared and shown to auditors. */
    public ObjectNode state(ViewDocument<?> document) {
        ObjectNode answer = mapper.createObjectNode();
        answer.put("id", String.valueOf(document.id()));
        answer.put("version", document.version());
        ObjectNode view = mapper.valueToTree(document.view());
        view.remove("search");
        answer.setAll(view);
        return answer;
    }
}
