package nl.voortgang.web;

import java.util.List;

/** Whether this is a demonstration, in which every account's password equals its name. The application says so. */
public interface DemoMode {
    boolean active();

    /** The names one can sign in with. */
    List<String> accounts();
}
