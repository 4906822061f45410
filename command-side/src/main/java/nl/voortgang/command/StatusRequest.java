package nl.voortgang.command;

import nl.voortgang.events.Account;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import org.jspecify.annotations.Nullable;

/** What an officer asks to be recorded with a status, before it is held against the scale in force. */
public record StatusRequest(
        String statusCode,
        @Nullable FreeText explanation,
        Account account,
        Judgement judgement,
        @Nullable FreeText councilProposal) {}
