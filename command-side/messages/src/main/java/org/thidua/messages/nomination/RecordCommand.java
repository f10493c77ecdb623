package org.thidua.messages.nomination;

import org.thidua.messages.shared.Command;

/** What can be asked of the record of a nominee from outside; nominations and erasures change it in their own commands. */
public sealed interface RecordCommand extends Command
        permits EnterPastAward,
                EnterDiscipline,
                OpenVerification,
                ConcludeVerification,
                GradeYear,
                RecogniseInitiative,
                RecogniseInitiativeScope,
                DeclareRecordComplete {

    /** Whose record it is: {@link #id} is made of it. */
    String nomineeId();
}
