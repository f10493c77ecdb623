package org.thidua.systemtests.architecture.broken.domain.nomination;

import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Unsealing;

/** Reads what it has no need to know. */
class AggregateThatReads {

    boolean isLong(Unsealing unsealing, SealedField<String> field, Sealed<String> text) {
        return unsealing.open(field, "nomination:n", text) instanceof Opened.Readable<String>(String value)
                && value.length() > 1_000;
    }
}
