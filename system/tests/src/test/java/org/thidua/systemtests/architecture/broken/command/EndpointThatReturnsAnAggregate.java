package org.thidua.systemtests.architecture.broken.command;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.domain.register.Agency;

/** Gives away an aggregate. */
@RestController
class EndpointThatReturnsAnAggregate {

    @GetMapping("/broken/agencies")
    List<Agency> agencies() {
        return List.of();
    }
}
