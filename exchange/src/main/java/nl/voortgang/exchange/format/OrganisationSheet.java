package nl.voortgang.exchange.format;

import nl.voortgang.events.AccountRule;

/** The municipality itself. */
public final class OrganisationSheet {
    public static final Column<String> ID = Column.required(
            "id",
            "id",
            Kinds.SLUG,
            "Kleine letters, cijfers en koppeltekens. Staat in adressen en verandert nooit.",
            "zevenaar");
    public static final Column<String> NAME =
            Column.required("naam", "name", Kinds.text(200), "De naam zoals die getoond wordt.", "Gemeente Zevenaar");
    public static final Column<AccountRule> ACCOUNT_RULE = Column.required(
            "verantwoording",
            "accountability",
            Kinds.choice(AccountRule.class, rule -> rule == AccountRule.REQUIRED ? "verplicht" : "vrij"),
            "verplicht of vrij: moet een status die niet volgens plan is oorzaak, gevolg en bijsturing noemen?",
            "verplicht");

    public static final Sheet SHEET =
            new Sheet("organisatie", "organisation", "De gemeente zelf: precies één rij.", ID, NAME, ACCOUNT_RULE);

    private OrganisationSheet() {}
}
