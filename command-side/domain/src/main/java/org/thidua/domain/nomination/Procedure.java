package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.PROCEDURE_NOT_ALLOWED;

import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.ProcedureType;
import org.thidua.messages.shared.Rejected;

/** Which procedure is open to which basis (Law 06/2022/QH15, article 85; Decree 98/2023, article 40). */
final class Procedure {

    private Procedure() {}

    /** @throws Rejected {@code PROCEDURE_NOT_ALLOWED} for the simplified one where the basis does not allow it */
    static void mustFit(ProcedureType procedure, CommendationBasis basis) {
        if (procedure == ProcedureType.SIMPLIFIED && !basis.allowsSimplified()) {
            throw Rejected.because(PROCEDURE_NOT_ALLOWED, "procedure", procedure, "basis", basis);
        }
    }
}
