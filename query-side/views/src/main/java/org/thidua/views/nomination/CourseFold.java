package org.thidua.views.nomination;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.AwardConferred;
import org.thidua.messages.nomination.ConsultationOpened;
import org.thidua.messages.nomination.ConsultationReplied;
import org.thidua.messages.nomination.DecisionAmended;
import org.thidua.messages.nomination.DecisionAnnounced;
import org.thidua.messages.nomination.LateAccepted;
import org.thidua.messages.nomination.NominationRevoked;
import org.thidua.messages.nomination.NominationSuspended;
import org.thidua.messages.nomination.ObjectionConcluded;
import org.thidua.messages.nomination.ObjectionLodged;
import org.thidua.messages.nomination.PublicCommentOpened;
import org.thidua.messages.nomination.PublicCommentReceived;
import org.thidua.messages.seal.Sealed;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Lists;

/** The steps beside the main way of a nomination; part of {@link NominationFold}. */
final class CourseFold {

    String procedure = "NORMAL";
    boolean posthumous;

    @Nullable
    LateAcceptance lateAcceptance;

    List<Consultation> consultations = List.of();
    List<PublicComment> publicComments = List.of();

    @Nullable
    Suspension suspension;

    List<Objection> objections = List.of();

    @Nullable
    Announcement announcement;

    @Nullable
    Conferment conferment;

    List<Amendment> amendments = List.of();

    @Nullable
    Revocation revocation;

    static CourseFold of(NominationView view) {
        var course = new CourseFold();
        course.procedure = view.procedure();
        course.posthumous = view.posthumous();
        course.lateAcceptance = view.lateAcceptance();
        course.consultations = view.consultations();
        course.publicComments = view.publicComments();
        course.suspension = view.suspension();
        course.objections = view.objections();
        course.announcement = view.announcement();
        course.conferment = view.conferment();
        course.amendments = view.amendments();
        course.revocation = view.revocation();
        return course;
    }

    /** Whether the nomination rests, as long as it is not decided. */
    boolean rests() {
        return suspension != null || objections.stream().anyMatch(Objection::isOpen);
    }

    void apply(LateAccepted it, Facts facts, Map<String, String> matters) {
        lateAcceptance = new LateAcceptance(facts.text(LateAccepted.REASON, it.reason()), it.number());
        matters.put("number", it.number());
        matters.put("reason", lateAcceptance.reason());
    }

    void apply(ConsultationOpened it, Map<String, String> matters) {
        consultations = Lists.with(consultations, new Consultation(it.level(), it.bodies(), it.dueOn(), List.of()));
        matters.put("bodies", String.join(", ", it.bodies()));
        matters.put("dueOn", it.dueOn().toString());
    }

    void apply(ConsultationReplied it, Facts facts, Map<String, String> matters) {
        var reply = new ConsultationReply(
                it.body(), it.opinion(), it.number(), facts.text(ConsultationReplied.TEXT, it.text()), facts.at());
        Consultation last = consultations.getLast();
        consultations = Lists.changed(
                consultations,
                consultation -> consultation == last,
                asked -> new Consultation(
                        asked.level(), asked.bodies(), asked.dueOn(), Lists.with(asked.replies(), reply)));
        matters.put("body", it.body());
        matters.put("opinion", it.opinion());
    }

    void apply(PublicCommentOpened it, Map<String, String> matters) {
        publicComments =
                Lists.with(publicComments, new PublicComment(it.level(), it.channel(), it.from(), it.to(), List.of()));
        matters.put("from", it.from().toString());
        matters.put("to", it.to().toString());
    }

    /** Who has commented stays out of the timeline. */
    void apply(PublicCommentReceived it, Facts facts, Map<String, String> matters) {
        var comment = new SignedComment(
                it.comment(),
                facts.text(PublicCommentReceived.NAME, it.name()),
                facts.text(PublicCommentReceived.PHONE, it.phone()),
                facts.text(PublicCommentReceived.ADDRESS, it.address()),
                facts.text(PublicCommentReceived.TEXT, it.text()),
                facts.at());
        PublicComment last = publicComments.getLast();
        publicComments = Lists.changed(
                publicComments,
                publication -> publication == last,
                open -> new PublicComment(
                        open.level(), open.channel(), open.from(), open.to(), Lists.with(open.comments(), comment)));
        matters.put("comment", String.valueOf(it.comment()));
    }

    void apply(NominationSuspended it, Facts facts, Map<String, String> matters) {
        suspension = new Suspension(it.ground(), facts.text(NominationSuspended.REFERENCE, it.reference()), facts.at());
        matters.put("ground", it.ground());
        matters.put("reference", suspension.reference());
    }

    void apply(ObjectionLodged it, Facts facts, Map<String, String> matters) {
        objections = Lists.with(
                objections,
                new Objection(
                        it.objection(),
                        it.type(),
                        it.lodgedBy(),
                        it.receivedOn(),
                        it.dueOn(),
                        facts.text(ObjectionLodged.TEXT, it.text()),
                        null,
                        null,
                        null));
        matters.put("objection", String.valueOf(it.objection()));
        matters.put("type", it.type());
    }

    void apply(ObjectionConcluded it, Map<String, String> matters) {
        objections = Lists.changed(
                objections,
                objection -> objection.number() == it.objection(),
                objection -> objection.concluded(it.outcome(), it.number(), it.concludedOn()));
        matters.put("objection", String.valueOf(it.objection()));
        matters.put("outcome", it.outcome());
        matters.put("number", it.number());
    }

    void apply(DecisionAnnounced it, Map<String, String> matters) {
        announcement = new Announcement(it.announcedOn(), it.dueOn());
        matters.put("on", it.announcedOn().toString());
    }

    void apply(AwardConferred it, Facts facts, Map<String, String> matters) {
        Sealed<String> recipient = it.recipient();
        conferment = new Conferment(
                it.conferredOn(), recipient == null ? null : facts.text(AwardConferred.RECIPIENT, recipient));
        matters.put("on", it.conferredOn().toString());
    }

    void apply(DecisionAmended it, Facts facts, Map<String, String> matters) {
        var amendment = new Amendment(it.number(), it.amendedOn(), facts.text(DecisionAmended.WHAT, it.what()));
        amendments = Lists.with(amendments, amendment);
        matters.put("number", it.number());
        matters.put("what", amendment.what());
    }

    void apply(NominationRevoked it, Map<String, String> matters) {
        revocation = new Revocation(it.grounds(), it.number(), it.revokedOn(), it.dueOn(), it.reliedOn());
        matters.put("number", it.number());
        matters.put("grounds", String.join(", ", it.grounds()));
    }
}
