package nl.voortgang.command.access;

import java.util.EnumSet;
import java.util.Set;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.ErasureEvent;
import nl.voortgang.events.Event;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.Role;
import nl.voortgang.events.TemplateEvent;

/**
 * Which roles may cause which event: one of those named, in the organisation whose event it is, or else in the installation. The program may
 * cause any.
 */
public record Needed(Set<Role> here, Set<Role> inInstallation) {
    /** What everything that comes with an imported file needs, instead of what each event would. */
    public static final Needed FOR_IMPORT = by(Role.CONTROLLER).orInInstallation(Role.ADMIN);

    public Needed {
        here = Set.copyOf(here);
        inInstallation = Set.copyOf(inInstallation);
    }

    /** No switch has a default: a new event is allowed to nobody until it stands here. */
    public static Needed of(Event event) {
        return switch (event) {
            case OrganisationEvent it -> of(it);
            case PeriodEvent it -> of(it);
            case HeadingEvent it -> of(it);
            case GoalEvent it -> of(it);
            case ActivityEvent it -> of(it);
            case IndicatorEvent it -> of(it);
            case BudgetLineEvent it -> of(it);
            case AmendmentEvent it -> of(it);
            case OverspendingEvent.OverspendingClassified it -> by(Role.ACCOUNTANT);
            case PrintedFigureEvent.PrintedFigureRecorded it -> by(Role.CONTROLLER, Role.ACCOUNTANT);
            case ImportEvent it -> FOR_IMPORT;
            case TemplateEvent it -> by(Role.CONTROLLER);
            case PublicationEvent it -> of(it);
            case AccessEvent it -> by(Role.ADMIN).orInInstallation(Role.ADMIN);
            case ErasureEvent.ErasureRequested it ->
                by(Role.CONTROLLER, Role.ADMIN).orInInstallation(Role.ADMIN);
            case ErasureEvent.ErasureApproved it -> by(Role.ADMIN).orInInstallation(Role.ADMIN);
            case ErasureEvent.ErasureRejected it ->
                by(Role.CONTROLLER, Role.ADMIN).orInInstallation(Role.ADMIN);
        };
    }

    private static Needed of(OrganisationEvent event) {
        return switch (event) {
            case OrganisationEvent.OrganisationRegistered it -> by().orInInstallation(Role.ADMIN);
            case OrganisationEvent.OrganisationRenamed it -> by(Role.ADMIN).orInInstallation(Role.ADMIN);
            case OrganisationEvent.AccountRuleChanged it -> by(Role.CONTROLLER);
            case OrganisationEvent.BudgetRulesSet it -> by(Role.CONTROLLER);
            case OrganisationEvent.UnitDefined it -> by(Role.CONTROLLER);
            case OrganisationEvent.UnitRetired it -> by(Role.CONTROLLER);
            case OrganisationEvent.StatusScaleDefined it -> by(Role.CONTROLLER);
        };
    }

    private static Needed of(PeriodEvent event) {
        return switch (event) {
            case PeriodEvent.PeriodDefined it -> by(Role.CONTROLLER);
            case PeriodEvent.PeriodRevised it -> by(Role.CONTROLLER);
            case PeriodEvent.PeriodOpened it -> by(Role.CONTROLLER);
            case PeriodEvent.PeriodClosed it -> by(Role.CONTROLLER);
            case PeriodEvent.PeriodReopened it -> by(Role.CONTROLLER, Role.APPROVER);
        };
    }

    private static Needed of(HeadingEvent event) {
        return switch (event) {
            case HeadingEvent.HeadingDefined it -> by(Role.CONTROLLER);
            case HeadingEvent.HeadingRevised it -> by(Role.CONTROLLER);
            case HeadingEvent.HeadingRenumbered it -> by(Role.CONTROLLER);
            case HeadingEvent.HeadingRetired it -> by(Role.CONTROLLER);
            case HeadingEvent.HeadingNarrativeWritten it -> by(Role.OFFICER);
        };
    }

    private static Needed of(GoalEvent event) {
        return switch (event) {
            case GoalEvent.GoalDefined it -> by(Role.CONTROLLER);
            case GoalEvent.GoalRevised it -> by(Role.CONTROLLER);
            case GoalEvent.GoalRenumbered it -> by(Role.CONTROLLER);
            case GoalEvent.GoalRetired it -> by(Role.CONTROLLER);
            case GoalEvent.GoalAssessed it -> by(Role.OFFICER);
            case GoalEvent.AssessmentCorrected it -> by(Role.OFFICER);
            case GoalEvent.GoalNarrativeWritten it -> by(Role.OFFICER);
        };
    }

    private static Needed of(ActivityEvent event) {
        return switch (event) {
            case ActivityEvent.ActivityPlanned it -> by(Role.CONTROLLER);
            case ActivityEvent.ActivityRevised it -> by(Role.CONTROLLER);
            case ActivityEvent.ActivityRenumbered it -> by(Role.CONTROLLER);
            case ActivityEvent.ActivityRetired it -> by(Role.CONTROLLER);
            case ActivityEvent.ActivityAssigned it -> by(Role.CONTROLLER);
            case ActivityEvent.StatusReported it -> by(Role.OFFICER);
            case ActivityEvent.StatusConfirmedUnchanged it -> by(Role.OFFICER);
            case ActivityEvent.StatusCorrected it -> by(Role.OFFICER);
            case ActivityEvent.HintOverridden it -> by(Role.OFFICER);
            case ActivityEvent.ActivityNarrativeWritten it -> by(Role.OFFICER);
            case ActivityEvent.StatusReturned it -> by(Role.APPROVER);
            case ActivityEvent.StatusApproved it -> by(Role.APPROVER);
        };
    }

    private static Needed of(IndicatorEvent event) {
        return switch (event) {
            case IndicatorEvent.IndicatorDefined it -> by(Role.CONTROLLER);
            case IndicatorEvent.IndicatorRevised it -> by(Role.CONTROLLER);
            case IndicatorEvent.IndicatorMeasured it -> by(Role.OFFICER);
        };
    }

    private static Needed of(BudgetLineEvent event) {
        return switch (event) {
            case BudgetLineEvent.BudgetAdopted it -> by(Role.CONTROLLER, Role.ACCOUNTANT);
            case BudgetLineEvent.ActualRecorded it -> by(Role.CONTROLLER, Role.ACCOUNTANT);
            // It follows on the approval of an amendment, and is written with it.
            case BudgetLineEvent.BudgetAdjusted it -> by(Role.BUDGET_APPROVER);
        };
    }

    private static Needed of(AmendmentEvent event) {
        return switch (event) {
            // Also who approves may propose to undo what was approved.
            case AmendmentEvent.AmendmentProposed it
            when it.reverses() != null -> by(Role.BUDGET_PROPOSER, Role.BUDGET_APPROVER);
            case AmendmentEvent.AmendmentProposed it -> by(Role.BUDGET_PROPOSER);
            case AmendmentEvent.DecisionRecorded it -> by(Role.BUDGET_PROPOSER);
            case AmendmentEvent.AmendmentApproved it -> by(Role.BUDGET_APPROVER);
            case AmendmentEvent.AmendmentRejected it -> by(Role.BUDGET_APPROVER);
            case AmendmentEvent.AmendmentWithdrawn it -> by(Role.BUDGET_PROPOSER);
        };
    }

    private static Needed of(PublicationEvent event) {
        return switch (event) {
            case PublicationEvent.PublicationRequested it -> by(Role.CONTROLLER);
            case PublicationEvent.PublicationWithdrawn it -> by(Role.CONTROLLER);
            case PublicationEvent.PublicationCancelled it -> by(Role.CONTROLLER);
            // Printing is the program's work; nobody hands in an edition.
            case PublicationEvent.PublicationSealed it -> by();
        };
    }

    private static Needed by(Role... roles) {
        EnumSet<Role> here = EnumSet.noneOf(Role.class);
        here.addAll(Set.of(roles));
        return new Needed(here, Set.of());
    }

    private Needed orInInstallation(Role role) {
        return new Needed(here, Set.of(role));
    }
}
