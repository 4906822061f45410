package nl.voortgang.command;

import nl.voortgang.events.Account;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.StatusDetails;
import org.jspecify.annotations.Nullable;

/** What an officer asks to be recorded with a status, before it is held against the scale in force. */
public record StatusRequest(
        String statusCode,
        @Nullable FreeText explanation,
        Account account,
        Judgement judgement,
        @Nullable FreeText councilProposal) {

    /** What was recorded before, asked for again. A text that was erased meanwhile says nothing any more, so it is left out. */
    public static StatusRequest repeating(StatusDetails said) {
        return new StatusRequest(
                said.status().code(),
                readable(said.explanation()),
                new Account(
                        readable(said.account().cause()),
                        readable(said.account().consequence()),
                        readable(said.account().correction())),
                said.judgement(),
                readable(said.councilProposal()));
    }

    private static @Nullable FreeText readable(@Nullable FreeText text) {
        return text == null || text.isErased() ? null : text;
    }
}
