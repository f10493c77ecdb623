package org.thidua.systemtests.cluster;

import java.util.Map;
import java.util.UUID;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Service;

/**
 * A command that can be sent again: it has a key.
 *
 * @param type of the event that it leads to
 */
record Request(String account, String method, String path, Map<String, ?> body, String key, String type) {

    static Request post(String account, String path, Map<String, ?> body, String type) {
        return new Request(account, "POST", path, body, UUID.randomUUID().toString(), type);
    }

    static Request patch(String account, String path, Map<String, ?> body, String type) {
        return new Request(account, "PATCH", path, body, UUID.randomUUID().toString(), type);
    }

    /** Sends it, the same each time. */
    Answer through(Service service) {
        Api api = service.as(account);
        return method.equals("PATCH")
                ? api.patch(path, body, "Idempotency-Key", key)
                : api.post(path, body, "Idempotency-Key", key);
    }
}
