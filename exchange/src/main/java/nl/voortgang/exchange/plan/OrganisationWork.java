package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.organisation.OrganisationCommand.ChangeAccountRule;
import nl.voortgang.command.organisation.OrganisationCommand.RegisterOrganisation;
import nl.voortgang.command.organisation.OrganisationCommand.RenameOrganisation;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.OrganisationSheet;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.present.Present;

/** The organisation itself, with its status scale and its units. */
final class OrganisationWork extends Work {
    private static final List<Column<?>> COLUMNS = List.of(OrganisationSheet.NAME, OrganisationSheet.ACCOUNT_RULE);

    private final Setting setting;
    private final List<Row> itself;
    private final ScaleRows scale;
    private final UnitRows units;

    OrganisationWork(Setting setting, List<Row> itself, ScaleRows scale, UnitRows units) {
        super(AggregateIds.of(setting.organisation()));
        this.setting = setting;
        this.itself = itself;
        this.scale = scale;
        this.units = units;
    }

    @Override
    List<Step> decide(Present present) {
        List<Step> steps = new ArrayList<>();
        for (Row row : itself) {
            Draft draft = new Draft(row, setting, present.known(OrganisationSheet.SHEET, Present.ITSELF));
            steps.add(draft.settle(COLUMNS, () -> register(draft), changed -> change(draft, changed)));
        }
        steps.addAll(scale.decide(setting, present));
        steps.addAll(units.decide(setting, present));
        return steps;
    }

    private Answer register(Draft draft) {
        return Answer.send(
                Stage.ORGANISATION,
                new RegisterOrganisation(
                        setting.organisation(),
                        draft.required(OrganisationSheet.NAME),
                        draft.required(OrganisationSheet.ACCOUNT_RULE)));
    }

    private Answer change(Draft draft, Set<Column<?>> changed) {
        OrganisationId id = setting.organisation();
        List<Staged> commands = new ArrayList<>();
        if (changed.contains(OrganisationSheet.NAME)) {
            commands.add(
                    Staged.in(Stage.ORGANISATION, new RenameOrganisation(id, draft.required(OrganisationSheet.NAME))));
        }
        if (changed.contains(OrganisationSheet.ACCOUNT_RULE)) {
            commands.add(Staged.in(
                    Stage.ORGANISATION, new ChangeAccountRule(id, draft.required(OrganisationSheet.ACCOUNT_RULE))));
        }
        return new Answer.Send(commands);
    }

    ScaleRows scale() {
        return scale;
    }
}
