package org.thidua.messages.erasure;

import org.thidua.messages.shared.Event;

/** What can have happened to the list of destroyed keys. */
public sealed interface DestroyedKeysEvent extends Event permits KeysDestroyed {

    /** The one list: a stream of its own, so that a restored vault can be brought up to date before it serves. */
    String REGISTER_ID = "destroyed-keys";
}
