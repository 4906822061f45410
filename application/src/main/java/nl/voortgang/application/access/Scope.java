package nl.voortgang.application.access;

import nl.voortgang.events.OrganisationId;

/** What a request is about, as far as it decides who may send it. */
public sealed interface Scope {
    /** Open to everybody, signed in or not; shows what is published and nothing else. */
    record Public() implements Scope {}

    /** For everybody; what it lists is what the asker may see. */
    record Everybody() implements Scope {}

    /** About whoever asks, and nobody else. */
    record Own() implements Scope {}

    /** About the installation as a whole, and no organisation's content. */
    record Installation() implements Scope {}

    /** About the installation, and not for whoever has their roles in organisations only. */
    record InstallationItself() implements Scope {}

    /** About one organisation, which need not exist. */
    record Of(OrganisationId organisation) implements Scope {}

    /** About something by an id under which nothing exists. */
    record Nothing() implements Scope {}
}
