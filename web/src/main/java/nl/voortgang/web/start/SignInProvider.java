package nl.voortgang.web.start;

import java.util.Optional;

/** The provider of identities with which people can sign in, where there is one. */
public interface SignInProvider {
    /** What people call it; empty where there is none. */
    Optional<String> name();
}
