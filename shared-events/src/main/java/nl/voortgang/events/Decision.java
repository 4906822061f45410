package nl.voortgang.events;

import java.time.LocalDate;

/** The decision by which a budget is changed. */
public record Decision(String number, DecidingBody body, LocalDate date) {}
