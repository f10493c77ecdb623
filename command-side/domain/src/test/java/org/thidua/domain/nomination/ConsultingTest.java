package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.OnTheWay.APPRAISER;
import static org.thidua.domain.nomination.OnTheWay.ID;
import static org.thidua.domain.nomination.OnTheWay.NOW;
import static org.thidua.domain.nomination.OnTheWay.SECRETARY;
import static org.thidua.domain.nomination.OnTheWay.TODAY;
import static org.thidua.domain.nomination.OnTheWay.at;
import static org.thidua.domain.nomination.OnTheWay.draft;
import static org.thidua.domain.nomination.OnTheWay.sealed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.ConsultationOpened;
import org.thidua.messages.nomination.ConsultationOpinion;
import org.thidua.messages.nomination.ConsultationReplied;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.OpenConsultation;
import org.thidua.messages.nomination.RecordConsultationReply;
import org.thidua.messages.shared.RejectionCode;

/** Other bodies are asked, and their silence lets the procedure go on. */
class ConsultingTest {

    private static final List<String> BODIES = List.of("Bảo hiểm xã hội", "Cục Thuế");
    private static final LocalDate DUE = LocalDate.of(2013, 1, 17);
    private OnTheWay way = OnTheWay.plain(draft().submitted());

    @AfterEach
    void close() {
        way.close();
    }

    @Test
    void withoutADueDayTheClockOfTheRuleSetCounts() {
        way.when(ask(null)).thenEvents(opened());
        way.when(ask(null)).thenEvents();
    }

    @Test
    void aBodyIsAskedByName() {
        way.when(new OpenConsultation(ID, List.of(), null, APPRAISER, NOW))
                .thenRefused(RejectionCode.INVALID_VALUE, "field", "bodies", "value", "[]");
    }

    @Test
    void theOpinionWaitsForTheAnswersUntilTheDueDay() {
        given(OnTheWay.plain(draft().submitted(), opened(), replied("Cục Thuế", "AGREES")));
        way.when(opinionOn(DUE))
                .thenRefused(
                        RejectionCode.CONSULTATION_RUNNING,
                        "nomination",
                        ID,
                        "dueOn",
                        DUE,
                        "waitingFor",
                        "Bảo hiểm xã hội");
        assertThat(way.when(opinionOn(DUE.plusDays(1))).refusal()).isNull();
    }

    @Test
    void whenEverybodyHasAnsweredTheOpinionIsWrittenAtOnce() {
        given(OnTheWay.plain(draft().submitted(), opened()));
        way.when(reply("Cục Thuế", ConsultationOpinion.AGREES)).thenEvents(replied("Cục Thuế", "AGREES"));
        way.when(reply("Cục Thuế", ConsultationOpinion.AGREES)).thenEvents();
        way.when(reply("Bảo hiểm xã hội", ConsultationOpinion.OBJECTS))
                .thenEvents(replied("Bảo hiểm xã hội", "OBJECTS"));
        way.when(opinionOn(TODAY))
                .thenEvents(new NominationAppraised(ID, 1, "ELIGIBLE", sealed(NominationAppraised.NOTE, "")));
    }

    @Test
    void aBodyAnswersOnce() {
        given(OnTheWay.plain(draft().submitted(), opened(), replied("Cục Thuế", "AGREES")));
        way.when(reply("Cục Thuế", ConsultationOpinion.OBJECTS))
                .thenRefused(RejectionCode.ALREADY_REPLIED, "nomination", ID, "body", "Cục Thuế");
    }

    @Test
    void onlyWhoWasAskedAnswers() {
        given(OnTheWay.plain(draft().submitted(), opened()));
        way.when(reply("Sở Y tế", ConsultationOpinion.AGREES))
                .thenRefused(RejectionCode.BODY_NOT_CONSULTED, "nomination", ID, "body", "Sở Y tế");
    }

    @Test
    void thereIsNoAnswerWithoutAQuestion() {
        way.when(reply("Cục Thuế", ConsultationOpinion.AGREES))
                .thenRefused(RejectionCode.CONSULTATION_NOT_OPEN, "nomination", ID, "status", "SUBMITTED");
    }

    @Test
    void anotherQuestionWaitsForTheAnswersToTheFirst() {
        given(OnTheWay.plain(draft().submitted(), opened()));
        way.when(new OpenConsultation(ID, List.of("Sở Y tế"), null, APPRAISER, NOW))
                .thenRefused(
                        RejectionCode.CONSULTATION_RUNNING,
                        "nomination",
                        ID,
                        "dueOn",
                        DUE,
                        "waitingFor",
                        "Bảo hiểm xã hội, Cục Thuế");
    }

    private void given(OnTheWay other) {
        way.close();
        way = other;
    }

    private static OpenConsultation ask(@Nullable LocalDate dueOn) {
        return new OpenConsultation(ID, BODIES, dueOn, APPRAISER, NOW);
    }

    private static ConsultationOpened opened() {
        return new ConsultationOpened(ID, 1, BODIES, DUE);
    }

    private static RecordConsultationReply reply(String body, ConsultationOpinion opinion) {
        return new RecordConsultationReply(ID, body, opinion, "112/CV", "Không vi phạm", SECRETARY, NOW);
    }

    private static ConsultationReplied replied(String body, String opinion) {
        return new ConsultationReplied(
                ID, 1, body, opinion, "112/CV", sealed(ConsultationReplied.TEXT, "Không vi phạm"));
    }

    private static AppraiseNomination opinionOn(LocalDate day) {
        return new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", APPRAISER, at(day));
    }
}
