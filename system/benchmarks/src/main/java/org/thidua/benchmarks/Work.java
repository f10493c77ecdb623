package org.thidua.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.ballot.CastVotes;
import org.thidua.messages.ballot.Choice;
import org.thidua.messages.ballot.CloseBallot;
import org.thidua.messages.ballot.DraftBallot;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.DraftNomination;
import org.thidua.messages.nomination.EditNomination;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.wire.http.TimeOrderedUuid;

/** An endless supply of commands for one caller, each of which is accepted and stores at least one event. */
final class Work implements Supplier<Command> {

    /** About 550 bytes in UTF-8, the size other event stores are measured with. */
    private static final String ACHIEVEMENTS = """
            Chủ trì số hóa hồ sơ thi đua của cơ quan, rút ngắn một nửa thời gian xử lý; tham mưu tổ chức phát động thi đua \
            và ký kết giao ước giữa các đơn vị; phối hợp kiểm tra chéo công tác khen thưởng trong khối; hướng dẫn cán bộ, \
            công chức hoàn thiện sáng kiến cải tiến lề lối làm việc; hoàn thành xuất sắc nhiệm vụ được giao trong năm, \
            không có sai sót về hồ sơ, được tập thể suy tôn với tỷ lệ phiếu cao.""";

    private static final String AWARD = "ministry-province-certificate";
    private static final int YEAR = 2012;

    private final int caller;
    private final boolean wholeLife;
    private final Queue<Command> next = new ArrayDeque<>();

    private Work(int caller, boolean wholeLife) {
        this.caller = caller;
        this.wholeLife = wholeLife;
    }

    /** A draft and three edits of it, one nomination after the other. */
    static Work draftsAndEdits(int caller) {
        return new Work(caller, false);
    }

    /** Eighteen commands that bring a nomination from the registration of its nominee to the count of its ballot. */
    static Work lifeCycles(int caller) {
        return new Work(caller, true);
    }

    @Override
    public Command get() {
        if (next.isEmpty()) {
            next.addAll(wholeLife ? lifeCycle() : draftAndEdits(Committee.nominee(caller)));
        }
        return next.remove();
    }

    private List<Command> draftAndEdits(String nominee) {
        String id = "nomination:" + TimeOrderedUuid.next();
        var commands = new ArrayList<Command>();
        commands.add(draft(id, nominee));
        for (int edit = 1; edit <= 3; edit++) {
            commands.add(edit(id, edit));
        }
        return commands;
    }

    private List<Command> lifeCycle() {
        String nominee = "person:" + TimeOrderedUuid.next();
        String id = "nomination:" + TimeOrderedUuid.next();
        String ballot = "ballot:" + TimeOrderedUuid.next();
        var commands = new ArrayList<Command>();
        commands.add(Committee.person(nominee, caller));
        commands.add(draft(id, nominee));
        commands.add(edit(id, 1));
        commands.add(edit(id, 2));
        commands.add(new SubmitNomination(id, Committee.nominator(caller), Committee.AT));
        commands.add(new AppraiseNomination(
                id, AppraisalOpinion.ELIGIBLE, "Đủ điều kiện.", Committee.APPRAISER, Committee.AT));
        commands.add(new DraftBallot(
                ballot,
                Committee.councilOf(caller),
                List.of(id),
                VoteMethod.ROLL_CALL,
                null,
                Committee.SECRETARY,
                Committee.AT));
        commands.add(new OpenBallot(ballot, Committee.SECRETARY, Committee.AT));
        for (Actor voter : Committee.voters()) {
            commands.add(new CastVotes(ballot, Map.of(id, Choice.AGREE), voter, Committee.AT));
        }
        commands.add(new CloseBallot(ballot, Committee.SECRETARY, Committee.AT));
        return commands;
    }

    private Command draft(String id, String nominee) {
        return new DraftNomination(
                id,
                AWARD,
                YEAR,
                NomineeType.INDIVIDUAL,
                nominee,
                Committee.agency(caller),
                CommendationBasis.MERIT,
                ACHIEVEMENTS,
                List.of(),
                Committee.nominator(caller),
                Committee.AT);
    }

    private Command edit(String id, int number) {
        return new EditNomination(
                id,
                CommendationBasis.MERIT,
                ACHIEVEMENTS + " Lần sửa " + number + ".",
                List.of("Hồ sơ thi đua điện tử"),
                Committee.nominator(caller),
                Committee.AT);
    }
}
