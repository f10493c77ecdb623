package org.thidua.messages.seal;

import java.util.Collection;

/** Opens seals, for those who show what is in them. */
public interface Unsealing {

    /**
     * Opens a seal in the place it was made for.
     *
     * @param aggregateId of the event that carries it
     */
    <T> Opened<T> open(SealedField<T> field, String aggregateId, Sealed<T> sealed);

    /** Drops keys from the memory of this node at once; what is opened next asks the vault for them again. */
    void forget(Collection<String> keyIds);
}
