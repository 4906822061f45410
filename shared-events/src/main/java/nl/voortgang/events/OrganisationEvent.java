package nl.voortgang.events;

import java.util.List;

/** What can happen to an organisation. Stored for good: add, never rename. */
public sealed interface OrganisationEvent extends Event {

    /** A municipality joined. */
    @StoredName("organisation.registered")
    record OrganisationRegistered(OrganisationId organisationId, String name, AccountRule accountRule)
            implements OrganisationEvent {}

    @StoredName("organisation.renamed")
    record OrganisationRenamed(OrganisationId organisationId, String name) implements OrganisationEvent {}

    /** From now on a status at risk or off track does, or does not, need cause, consequence and correction. */
    @StoredName("organisation.account-rule-changed")
    record AccountRuleChanged(OrganisationId organisationId, AccountRule accountRule) implements OrganisationEvent {}

    /** From now on these rules hold for the budget. */
    @StoredName("organisation.budget-rules-set")
    record BudgetRulesSet(OrganisationId organisationId, BudgetRules rules) implements OrganisationEvent {}

    /**
     * There is an organisational unit, such as a team, with this code; or the one with this code is called otherwise from now on.
     *
     * @param code its short name within the organisation, which never changes
     */
    @StoredName("organisation.unit-defined")
    record UnitDefined(OrganisationId organisationId, String code, String name) implements OrganisationEvent {}

    /** The unit takes no more activities. Those it has stay with it until they are assigned to another. */
    @StoredName("organisation.unit-retired")
    record UnitRetired(OrganisationId organisationId, String code) implements OrganisationEvent {}

    /**
     * A new version of the status scale is in force. Earlier versions stay: an old report keeps the legend it was made with.
     *
     * @param version 1 for the first, then one more each time
     */
    @StoredName("organisation.status-scale-defined")
    record StatusScaleDefined(OrganisationId organisationId, int version, List<ScaleValue> values)
            implements OrganisationEvent {
        public StatusScaleDefined {
            values = List.copyOf(values);
        }
    }
}
