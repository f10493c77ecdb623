package org.thidua.systemtests.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.NoAnswer;
import org.thidua.systemtests.service.Service;

/** One caller who registers people and drafts, edits and submits nominations, and notes what came of each request. */
final class Client {

    private final int agency;
    private final Runnable whenAccepted;
    private final List<Sent> sent = new ArrayList<>();

    Client(int number, Runnable whenAccepted) {
        this.agency = number % 12 + 1;
        this.whenAccepted = whenAccepted;
    }

    /** Works until the service no longer answers. */
    List<Sent> workUntilKilled(Service service, String award) {
        while (true) {
            Sent person = send(service, Sent.post("admin", "/api/people", person(), "person.registered"));
            if (!person.accepted()) {
                return sent;
            }
            var draft = new HashMap<>(Council.draftOf(agency, person.id(), award, 2025));
            String nominator = "nominator" + agency;
            Sent drafted = send(service, Sent.post(nominator, "/api/nominations", draft, "nomination.drafted"));
            if (!drafted.accepted()) {
                return sent;
            }
            String path = "/api/nominations/" + drafted.id();
            boolean edited = send(
                            service,
                            Sent.patch(nominator, path, Council.dossier("Bản sửa " + sent.size()), "nomination.edited"))
                    .accepted();
            if (!edited
                    || !send(service, Sent.post(nominator, path + "/submission", Map.of(), "nomination.submitted"))
                            .accepted()) {
                return sent;
            }
        }
    }

    private Map<String, Object> person() {
        return Map.of(
                "name",
                "Người tải " + sent.size(),
                "post",
                "Chuyên viên",
                "birthYear",
                1985,
                "agencyId",
                Council.agency(agency));
    }

    private Sent send(Service service, Sent request) {
        Sent answered = request.through(service);
        sent.add(answered);
        if (answered.accepted()) {
            whenAccepted.run();
        }
        return answered;
    }

    /**
     * A request and its answer, if there was one.
     *
     * @param type of the event that it leads to
     * @param status 0 when nobody answered: whether it was accepted is not known
     */
    record Sent(
            String account,
            String method,
            String path,
            Map<String, ?> body,
            String key,
            String type,
            int status,
            String answer,
            String etag) {

        static Sent post(String account, String path, Map<String, ?> body, String type) {
            return new Sent(account, "POST", path, body, UUID.randomUUID().toString(), type, 0, "", "");
        }

        static Sent patch(String account, String path, Map<String, ?> body, String type) {
            return new Sent(account, "PATCH", path, body, UUID.randomUUID().toString(), type, 0, "", "");
        }

        /** Sends it, the same each time. */
        Sent through(Service service) {
            try {
                Api api = service.as(account);
                Answer it = method.equals("PATCH")
                        ? api.patch(path, body, "Idempotency-Key", key)
                        : api.post(path, body, "Idempotency-Key", key);
                return new Sent(account, method, path, body, key, type, it.status(), it.body(), it.header("ETag"));
            } catch (NoAnswer dead) {
                return this;
            }
        }

        boolean accepted() {
            return status == 200 || status == 201;
        }

        String id() {
            return answer.replaceFirst("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        }

        boolean answeredAs(Sent other) {
            return status == other.status && answer.equals(other.answer) && etag.equals(other.etag);
        }
    }
}
