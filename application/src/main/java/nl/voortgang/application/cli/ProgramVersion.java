package nl.voortgang.application.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which version this is, as the build wrote it down. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream written = ProgramVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (written != null) {
                build.load(written);
            }
        }
        return new String[] {"Voortgang " + build.getProperty("build.version", "of an unknown version")};
    }
}
