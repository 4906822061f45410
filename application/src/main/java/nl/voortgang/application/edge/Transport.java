package nl.voortgang.application.edge;

import java.net.URI;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How people reach the program. Over TLS where it serves that itself, or where the address at which it is found says so, because a proxy in
 * front of it ends TLS there.
 */
@Component
@ConditionalOnWebApplication
class Transport {
    private final boolean secure;

    Transport(ServerProperties server, Environment environment) {
        String address = environment.getProperty("voortgang.address", "");
        this.secure = Ssl.isEnabled(server.getSsl()) || isHttps(address);
    }

    boolean isSecure() {
        return secure;
    }

    private static boolean isHttps(String address) {
        return !address.isBlank()
                && "https"
                        .equals(String.valueOf(URI.create(address.strip()).getScheme())
                                .toLowerCase(Locale.ROOT));
    }
}
