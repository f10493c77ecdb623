package org.thidua.command.nomination;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.command.Commands;

/** What is known of collectives. */
@RestController
@RequestMapping(path = "/api/collectives/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Records")
class CollectiveRecordController extends RecordSteps {

    CollectiveRecordController(Commands commands, Clock clock) {
        super(commands, clock, "collective:", "/api/collectives");
    }
}
