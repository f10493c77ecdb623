package org.thidua.systemtests.architecture.broken.query;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.messages.nomination.NominationEvent;

/** Gives away events. */
@RestController
class EndpointThatReturnsEvents {

    @GetMapping("/broken/events")
    List<NominationEvent> events() {
        return List.of();
    }
}
