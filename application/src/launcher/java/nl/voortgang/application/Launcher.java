package nl.voortgang.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Where the program begins. Compiled for an older Java than the rest, so that on one that is too old it can say so in one sentence instead
 * of failing on the first class.
 */
public final class Launcher {
    private static final int OLDEST_JAVA = 21;

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        int version = Runtime.version().feature();
        if (version < OLDEST_JAVA) {
            System.err.println("Voortgang needs Java " + OLDEST_JAVA + " or newer, and this is Java " + version
                    + ": install a newer JDK, or point JAVA_HOME or the path of the java command to one.");
            System.exit(1);
        }
        Method main = Class.forName("nl.voortgang.application.VoortgangApplication")
                .getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
