package nl.voortgang.events;

import org.jspecify.annotations.Nullable;

/**
 * Everything an officer says with a status.
 *
 * @param councilProposal what the council is asked to do about it; possible at every level, on track too
 */
public record StatusDetails(
        StatusValue status,
        @Nullable FreeText explanation,
        Account account,
        Judgement judgement,
        @Nullable FreeText councilProposal) {}
