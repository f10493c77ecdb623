package org.thidua.command;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.thidua.messages.shared.Accepted;

/** Answers to accepted commands: id and version, the version as {@code ETag} too. */
public final class Answers {

    private Answers() {}

    /** 201 with the address of what was created. */
    public static ResponseEntity<Accepted> created(String collection, Accepted accepted) {
        return ResponseEntity.created(URI.create(collection + "/" + accepted.id()))
                .eTag(String.valueOf(accepted.version()))
                .body(accepted);
    }

    /** 200. */
    public static ResponseEntity<Accepted> done(Accepted accepted) {
        return ResponseEntity.ok().eTag(String.valueOf(accepted.version())).body(accepted);
    }
}
