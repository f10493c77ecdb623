package org.thidua.domain.nomination;

import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.domain.shared.RealStore;

/** The record of one person in a real store, changed as nominations change it: within a unit of work of their own. */
final class RecordUnderHand implements AutoCloseable {

    static final String PERSON = "person:p";
    static final String NOBODY = "nomination:nobody";
    static final String RECORD = NomineeRecord.idFor(PERSON);

    private final RealStore store = new RealStore(SmallCatalogue.CATALOGUE)
            .given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", "agency:a"));

    /** What any nomination may rely on: the one that is asked for has used nothing. */
    NomineeHistory history() {
        return ask(it -> it.historyFor(NOBODY));
    }

    RealStore store() {
        return store;
    }

    void change(Consumer<NomineeRecord> act) {
        DefaultUnitOfWork.startAndGet(new GenericMessage<>("a command of a nomination"))
                .execute(() -> store.neighbours().change(NomineeRecord.class, RECORD, act));
    }

    <R> R ask(Function<NomineeRecord, R> question) {
        return DefaultUnitOfWork.startAndGet(new GenericMessage<>("a question of a nomination"))
                .executeWithResult(() -> store.neighbours()
                        .ask(NomineeRecord.class, RECORD, question)
                        .orElseThrow())
                .getPayload();
    }

    @Override
    public void close() {
        store.close();
    }
}
