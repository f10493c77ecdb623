package org.thidua.wire.evidence;

/** A file is larger than a dossier takes; nothing of it was kept. */
public final class EvidenceTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvidenceTooLarge(long most) {
        super("more than " + most + " bytes", null, false, false);
    }
}
