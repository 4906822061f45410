package nl.voortgang.web.form;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes the ids of what a form asks for from the form's own id, so that sending it twice asks for the same thing. */
public final class SubmissionIds {
    private final String seed;

    SubmissionIds(String scope, String submission) {
        this.seed = scope + '\n' + submission;
    }

    /** An id for the thing with this role in the form; the same role gives the same id. */
    public UUID id(String role) {
        return UUID.nameUUIDFromBytes((role + '\n' + seed).getBytes(StandardCharsets.UTF_8));
    }
}
