package org.thidua.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.thidua.messages.shared.Event;

/** A view in memory: every event that its processor was given. */
@ProcessingGroup("roll")
public class Roll {

    private final List<Event> seen = new CopyOnWriteArrayList<>();

    @EventHandler
    public void on(Event event) {
        seen.add(event);
    }

    public List<Event> seen() {
        return new ArrayList<>(seen);
    }
}
