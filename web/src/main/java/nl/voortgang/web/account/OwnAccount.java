package nl.voortgang.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The account of whoever is signed in, which they may look at and of which they may change the password. */
public interface OwnAccount {
    Description describe();

    /** Puts another password in place of the present one. All other sessions of this person end; this one goes on. */
    Outcome change(Change wanted, HttpServletRequest request, HttpServletResponse response);

    /**
     * What there is to know about it.
     *
     * @param password how it stands with the password
     */
    record Description(String username, String displayName, PasswordState password) {}

    /** Whether there is a password to be changed. */
    enum PasswordState {
        /** It can be changed. */
        CHANGEABLE,
        /** It must be changed before anything else: somebody else chose it. */
        DUE,
        /** It belongs to a demonstration, for everybody. */
        SHARED,
        /** There is none: this person signs in with a provider. */
        NONE
    }

    /** The present password and the next. */
    record Change(String present, String next) {
        /** Never the passwords: a log must not repeat them. */
        @Override
        public String toString() {
            return "Change";
        }
    }

    /** What became of it. */
    sealed interface Outcome {
        record Changed() implements Outcome {}

        /** The present password is another. */
        record Mistaken() implements Outcome {}

        /** Too many attempts: the next one is looked at after so many seconds. */
        record Wait(long seconds) implements Outcome {}

        /**
         * The next password will not do.
         *
         * @param weakness why, as the last part of a key in the messages
         */
        record Weak(String weakness) implements Outcome {}
    }
}
