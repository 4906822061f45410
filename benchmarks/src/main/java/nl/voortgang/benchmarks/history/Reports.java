package nl.voortgang.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.voortgang.benchmarks.history.Town.Planned;
import nl.voortgang.benchmarks.history.Town.Reported;
import nl.voortgang.events.Account;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusConfirmedUnchanged;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityEvent.StatusReturned;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusValue;

/** What officers and approvers say of one activity in one period: reported or confirmed, now and then returned or corrected, mostly approved. */
final class Reports {
    private static final List<StatusValue> VALUES = List.of(
            new StatusValue("G", 1, StatusLevel.ON_TRACK),
            new StatusValue("O", 1, StatusLevel.AT_RISK),
            new StatusValue("R", 1, StatusLevel.OFF_TRACK));

    private final RandomGenerator random;

    Reports(RandomGenerator random) {
        this.random = random;
    }

    /** An event, and by whom. */
    record Said(Event event, ActorId actor) {}

    List<Said> of(Planned activity, Town town, PeriodId period, ActorId officer) {
        List<Said> said = new ArrayList<>();
        ReportId report = new ReportId(Town.uuid(random));
        Reported before = activity.last;
        StatusDetails details;
        if (before != null && random.nextInt(100) < 20) {
            details = before.details();
            said.add(new Said(
                    new StatusConfirmedUnchanged(
                            activity.id, town.id, report, period, before.report(), before.period(), details),
                    officer));
        } else {
            details = details(activity);
            said.add(new Said(new StatusReported(activity.id, town.id, report, period, details), officer));
        }
        if (random.nextInt(100) < 4) {
            said.add(new Said(
                    new StatusReturned(activity.id, town.id, report, period, FreeText.of(Words.text(random, 60))),
                    town.approver));
            details = correct(activity, town, period, report, officer, said);
        }
        if (random.nextInt(100) < 88) {
            said.add(new Said(new StatusApproved(activity.id, town.id, report, period), town.approver));
        }
        if (random.nextInt(100) < 3) {
            details = correct(activity, town, period, report, officer, said);
        }
        activity.last = new Reported(report, period, details);
        return said;
    }

    private StatusDetails correct(
            Planned activity, Town town, PeriodId period, ReportId report, ActorId officer, List<Said> said) {
        StatusDetails details = details(activity);
        said.add(new Said(
                new StatusCorrected(
                        activity.id,
                        town.id,
                        report,
                        new CorrectionId(Town.uuid(random)),
                        period,
                        details,
                        FreeText.of(Words.text(random, 50))),
                officer));
        return details;
    }

    /** Most stay what they were; what is not on track says why. */
    private StatusDetails details(Planned activity) {
        if (random.nextInt(100) < 18) {
            activity.level = random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(VALUES.size() - 1);
        }
        StatusValue value = VALUES.get(activity.level);
        Account account = value.level().needsAccount() ? new Account(text(80), text(60), text(70)) : Account.NONE;
        return new StatusDetails(
                value,
                text(60 + random.nextInt(340)),
                account,
                Judgement.NONE,
                random.nextInt(100) < 2 ? text(60) : null);
    }

    private FreeText text(int letters) {
        return FreeText.of(Words.text(random, letters));
    }
}
