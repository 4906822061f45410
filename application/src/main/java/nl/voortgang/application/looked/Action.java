package nl.voortgang.application.looked;

/** What somebody wanted to do. Stored by name, for good. {@code FORGET} is written by the database alone. */
enum Action {
    READ,
    CHANGE,
    EXPORT,
    SIGN_IN,
    SIGN_OUT,
    ERASE
}
