package nl.voortgang.web.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.outline.ItemView;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.web.OrganisationGate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the organisations from the outline, without those that the asker may not see. */
@Component
class OrganisationsOfOutline implements Organisations {
    private final Outline outline;
    private final OrganisationGate gate;

    OrganisationsOfOutline(Outline outline, OrganisationGate gate) {
        this.outline = outline;
        this.gate = gate;
    }

    @Override
    public Organisations at(AsOf asOf) {
        return new OrganisationsOfOutline(outline.at(asOf), gate);
    }

    @Override
    public List<Named> all(@Nullable Instant knownAt) {
        return outline.organisations(knownAt).items().stream()
                .map(entry -> new Named(new OrganisationId(entry.id()), entry.name()))
                .filter(organisation -> gate.isOpen(organisation.id()))
                .toList();
    }

    @Override
    public String nameOf(OrganisationId organisation, @Nullable Instant knownAt) {
        return outline.organisation(gate.pass(organisation), knownAt).name();
    }

    @Override
    public boolean isImportRunning(OrganisationId organisation) {
        return outline.organisation(gate.pass(organisation), null).importRunning();
    }

    @Override
    public List<Item> outline(OrganisationId organisation, @Nullable Instant knownAt) {
        return outline.items(gate.pass(organisation), true, knownAt).items().stream()
                .map(OrganisationsOfOutline::item)
                .toList();
    }

    @Override
    public Item item(SubjectKind kind, UUID id, @Nullable Instant knownAt) {
        ItemView found =
                switch (kind) {
                    case PROGRAMME, THEME -> outline.heading(id, knownAt).item();
                    case GOAL, ACTIVITY -> outline.item(kind, id, knownAt).item();
                };
        Item item = item(found);
        gate.pass(item.organisationId());
        return item;
    }

    @Override
    public List<Scale> scales(OrganisationId organisation, @Nullable Instant knownAt) {
        return outline.scales(gate.pass(organisation), knownAt).stream()
                .map(each -> new Scale(each.scale().version(), each.scale().values(), each.position()))
                .toList();
    }

    @Override
    public List<Unit> units(OrganisationId organisation, @Nullable Instant knownAt) {
        return outline.units(gate.pass(organisation), knownAt).items().stream()
                .map(unit -> new Unit(unit.code(), unit.name(), unit.retired()))
                .toList();
    }

    @Override
    public boolean isAccountRequired(OrganisationId organisation) {
        return outline.organisation(gate.pass(organisation), null).accountRule() == AccountRule.REQUIRED;
    }

    private static Item item(ItemView view) {
        return new Item(
                view.kind(),
                view.id(),
                new OrganisationId(view.organisationId()),
                view.code(),
                view.title(),
                view.description(),
                view.descriptionErased(),
                view.parentId(),
                view.completionYear(),
                view.unit(),
                view.references(),
                view.retired());
    }
}
