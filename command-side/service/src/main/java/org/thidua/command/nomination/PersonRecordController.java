package org.thidua.command.nomination;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.command.Commands;

/** What is known of people. */
@RestController
@RequestMapping(path = "/api/people/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Records")
class PersonRecordController extends RecordSteps {

    PersonRecordController(Commands commands, Clock clock) {
        super(commands, clock, "person:", "/api/people");
    }
}
