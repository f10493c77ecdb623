package org.thidua.views.ballot;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.ballot.BallotClosed;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotEvent;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.ballot.ElectorFrozen;
import org.thidua.messages.ballot.ItemCounted;
import org.thidua.messages.ballot.ItemFrozen;
import org.thidua.messages.ballot.MemberRecused;
import org.thidua.messages.ballot.OutcomesRecorded;
import org.thidua.messages.ballot.VotesCast;
import org.thidua.messages.seal.Sealed;
import org.thidua.views.ballot.BallotView.Elector;
import org.thidua.views.ballot.BallotView.Electorate;
import org.thidua.views.ballot.BallotView.Item;
import org.thidua.views.ballot.BallotView.Recusal;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;

/** Folds the events of a ballot into its view. */
public final class BallotFold {

    private BallotFold() {}

    /** The view after an event. */
    public static BallotView fold(@Nullable BallotView before, BallotEvent event, Facts facts) {
        if (event instanceof BallotDrafted it) {
            return drafted(it, facts);
        }
        BallotView view = Fold.begun(before, facts);
        return switch (event) {
            case BallotDrafted it -> drafted(it, facts);
            case ElectorFrozen it -> {
                var electors = Lists.with(view.electorate().electors(), new Elector(it.personId(), it.role()));
                yield electing(
                        view, new Electorate(electors.size(), view.electorate().members(), electors));
            }
            case ItemFrozen it -> item(view, it.nominationId(), item -> frozen(it));
            case BallotOpened it -> opened(view, it);
            case MemberRecused it -> withRecusals(view, Lists.with(view.recusals(), recusal(it, facts)));
            case VotesCast it -> view.voted().contains(it.personId()) ? view : voted(view, it.personId());
            case ItemCounted it -> item(view, it.nominationId(), item -> counted(item, it));
            case BallotClosed it -> closed(view, it);
            case OutcomesRecorded it -> status(view, "RECORDED");
        };
    }

    private static Recusal recusal(MemberRecused it, Facts facts) {
        Sealed<String> reason = it.reason();
        return new Recusal(
                it.personId(),
                it.nominationId(),
                it.ground(),
                reason == null ? null : facts.text(MemberRecused.REASON, reason));
    }

    private static BallotView drafted(BallotDrafted it, Facts facts) {
        return new BallotView(
                it.councilId(),
                "DRAFT",
                it.method(),
                facts.at(),
                it.closesAt(),
                null,
                null,
                new Electorate(0, 0, List.of()),
                0,
                List.of(),
                it.nominationIds().stream().map(Item::of).toList(),
                List.of());
    }

    private static Item frozen(ItemFrozen it) {
        return new Item(
                it.nominationId(),
                it.awardCode(),
                it.ruleSet(),
                it.ruleRow(),
                it.percent(),
                it.strict(),
                it.denominator(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Item counted(Item item, ItemCounted it) {
        return new Item(
                it.nominationId(),
                item.awardCode(),
                item.ruleSet(),
                it.ruleRow(),
                it.percent(),
                it.strict(),
                item.measuredAgainst(),
                it.agree(),
                it.disagree(),
                it.abstain(),
                it.notCast(),
                it.recused(),
                it.denominator(),
                it.outcome());
    }

    private static BallotView opened(BallotView view, BallotOpened it) {
        return new BallotView(
                view.councilId(),
                "OPEN",
                view.method(),
                view.draftedAt(),
                it.closesAt(),
                it.openedAt(),
                null,
                new Electorate(it.electors(), it.members(), view.electorate().electors()),
                view.cast(),
                view.voted(),
                view.items(),
                view.recusals());
    }

    private static BallotView closed(BallotView view, BallotClosed it) {
        return new BallotView(
                view.councilId(),
                "CLOSED",
                view.method(),
                view.draftedAt(),
                view.closesAt(),
                view.openedAt(),
                it.closedAt(),
                view.electorate(),
                it.cast(),
                view.voted(),
                view.items(),
                view.recusals());
    }

    private static BallotView voted(BallotView view, String personId) {
        List<String> voted = Lists.with(view.voted(), personId);
        return copy(view, view.status(), view.electorate(), voted, view.items(), view.recusals());
    }

    private static BallotView item(BallotView view, String nominationId, UnaryOperator<Item> change) {
        var items = Lists.changed(view.items(), item -> item.nominationId().equals(nominationId), change);
        return copy(view, view.status(), view.electorate(), view.voted(), items, view.recusals());
    }

    private static BallotView electing(BallotView view, Electorate electorate) {
        return copy(view, view.status(), electorate, view.voted(), view.items(), view.recusals());
    }

    private static BallotView withRecusals(BallotView view, List<Recusal> recusals) {
        return copy(view, view.status(), view.electorate(), view.voted(), view.items(), recusals);
    }

    private static BallotView status(BallotView view, String status) {
        return copy(view, status, view.electorate(), view.voted(), view.items(), view.recusals());
    }

    private static BallotView copy(
            BallotView view,
            String status,
            Electorate electorate,
            List<String> voted,
            List<Item> items,
            List<Recusal> recusals) {
        return new BallotView(
                view.councilId(),
                status,
                view.method(),
                view.draftedAt(),
                view.closesAt(),
                view.openedAt(),
                view.closedAt(),
                electorate,
                voted.size(),
                voted,
                items,
                recusals);
    }
}
