package org.thidua.domain.pledge;

import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.ALREADY_SIGNED;
import static org.thidua.messages.shared.RejectionCode.NOT_A_PARTY;
import static org.thidua.messages.shared.RejectionCode.NOT_THE_REPRESENTATIVE;
import static org.thidua.messages.shared.RejectionCode.NO_PARTY;
import static org.thidua.messages.shared.RejectionCode.PLEDGE_NOT_DRAFT;
import static org.thidua.messages.shared.RejectionCode.PLEDGE_NOT_OPEN;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_BLOC;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.bloc.Bloc;
import org.thidua.domain.bloc.Convenor;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.bloc.BlocOffice;
import org.thidua.messages.pledge.DraftPledge;
import org.thidua.messages.pledge.OpenPledge;
import org.thidua.messages.pledge.PartyNamed;
import org.thidua.messages.pledge.PledgeDrafted;
import org.thidua.messages.pledge.PledgeEvent;
import org.thidua.messages.pledge.PledgeInForce;
import org.thidua.messages.pledge.PledgeOpened;
import org.thidua.messages.pledge.PledgeSigned;
import org.thidua.messages.pledge.SignPledge;
import org.thidua.messages.pledge.Target;
import org.thidua.messages.pledge.TargetSet;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/** The pledge (giao ước thi đua) of one bloc for one year, which its agencies sign. */
public class Pledge extends EventSourced {

    /** Plain digits: an exponent would let a short text stand for a number too long to print. */
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}([.][0-9]{1,6})?");

    private String blocId = "";
    private int year;
    private String text = "";
    private final List<Target> targets = new ArrayList<>();
    private final Signatures signatures = new Signatures();
    private @Nullable PledgeOpened opened;

    protected Pledge() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DraftPledge command, Neighbours neighbours) {
        String only = "pledge:" + Bloc.codeOf(command.blocId()) + ":" + command.year();
        Check.value(command.id().equals(only), "id", command.id());
        if (!neighbours.exists(Bloc.class, command.blocId())) {
            throw Rejected.because(UNKNOWN_BLOC, "bloc", command.blocId());
        }
        mustConvene(command.by(), command.blocId(), command.year(), neighbours);
        if (!isNew()) {
            if (!text.equals(command.text()) || !targets.equals(command.targets())) {
                throw Rejected.because(ALREADY_EXISTS, "id", id());
            }
            return;
        }
        Check.value(!command.text().isBlank(), "text", command.text());
        mustBeMeasurable(command.targets());
        happened(new PledgeDrafted(id(), command.blocId(), command.year(), command.text()));
        for (Target target : command.targets()) {
            happened(new TargetSet(id(), target.code(), target.title(), target.unit(), target.goal()));
        }
    }

    @CommandHandler
    void decide(OpenPledge command, Neighbours neighbours) {
        mustConvene(command.by(), blocId, year, neighbours);
        LocalDate openedOn = VietNam.dayOf(opened == null ? command.at() : opened.openedAt());
        LocalDate dueOn = command.dueOn() == null ? openedOn : command.dueOn();
        if (opened != null) {
            if (!opened.dueOn().equals(dueOn)) {
                throw Rejected.because(PLEDGE_NOT_DRAFT, "id", id(), "dueOn", opened.dueOn());
            }
            return;
        }
        Check.value(!dueOn.isBefore(openedOn), "dueOn", dueOn);
        List<String> parties = neighbours
                .ask(Bloc.class, blocId, bloc -> bloc.membersOn(openedOn))
                .orElse(List.of());
        if (parties.isEmpty()) {
            throw Rejected.because(NO_PARTY, "bloc", blocId, "on", openedOn);
        }
        for (String party : parties) {
            happened(new PartyNamed(id(), party));
        }
        String digest = new PledgeText(id(), text, targets).digest();
        happened(new PledgeOpened(id(), digest, parties.size(), dueOn, command.at()));
    }

    @CommandHandler
    void decide(SignPledge command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), Role.DELEGATE);
        String agency = command.agencyId();
        String person = command.by().personId();
        if (opened == null) {
            throw Rejected.because(PLEDGE_NOT_OPEN, "id", id());
        }
        if (!signatures.hasParty(agency)) {
            throw Rejected.because(NOT_A_PARTY, "id", id(), "agency", agency);
        }
        Optional<String> signer = signatures.signerFor(agency);
        if (signer.isPresent()) {
            if (!signer.get().equals(person)) {
                throw Rejected.because(ALREADY_SIGNED, "agency", agency, "signer", signer.get());
            }
            return;
        }
        LocalDate signedOn = VietNam.dayOf(command.at());
        mustRepresent(person, agency, signedOn, neighbours);
        boolean late = signedOn.isAfter(opened.dueOn());
        happened(new PledgeSigned(id(), agency, person, signedOn, late, command.at()));
        if (signatures.complete()) {
            happened(new PledgeInForce(id(), signatures.count(), command.at()));
        }
    }

    @Override
    protected void evolve(Event event) {
        switch ((PledgeEvent) event) {
            case PledgeDrafted it -> {
                blocId = it.blocId();
                year = it.year();
                text = it.text();
            }
            case TargetSet it -> targets.add(new Target(it.code(), it.title(), it.unit(), it.goal()));
            case PartyNamed it -> signatures.name(it.agencyId());
            case PledgeOpened it -> opened = it;
            case PledgeSigned it -> signatures.sign(it.agencyId(), it.personId());
            case PledgeInForce _ -> {}
        }
    }

    /** The chair of the year itself or of the year before: a pledge is drafted around the change of office. */
    private static void mustConvene(Actor by, String blocId, int year, Neighbours neighbours) {
        Convenor.mustBe(by, blocId, agency -> neighbours
                .ask(Bloc.class, blocId, bloc -> isChair(bloc, year, agency) || isChair(bloc, year - 1, agency))
                .orElse(false));
    }

    private static boolean isChair(Bloc bloc, int year, String agency) {
        return bloc.holderOf(BlocOffice.CHAIR, year).equals(Optional.of(agency));
    }

    /** Who represents the agency when it signs, whoever did when the text was agreed (tricky case 50). */
    private static void mustRepresent(String person, String agency, LocalDate day, Neighbours neighbours) {
        Optional<String> representative = neighbours
                .ask(Agency.class, agency, it -> it.representativeOn(day))
                .flatMap(it -> it);
        if (!representative.equals(Optional.of(person))) {
            throw Rejected.because(NOT_THE_REPRESENTATIVE, "agency", agency, "person", person, "on", day);
        }
    }

    private static void mustBeMeasurable(List<Target> targets) {
        var codes = new HashSet<String>();
        for (Target target : targets) {
            Check.value(!target.code().isBlank() && codes.add(target.code()), "targets.code", target.code());
            Check.value(DECIMAL.matcher(target.goal()).matches(), "targets.goal", target.goal());
        }
    }
}
