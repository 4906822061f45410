package nl.voortgang.application.edge;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/**
 * Over TLS the session's cookie has a name that browsers accept only from this very host, over TLS and for all of it: no neighbour in the
 * same domain can put one of its own in its place.
 */
@Component
@ConditionalOnWebApplication
class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {
    private final Transport transport;

    SessionCookie(Transport transport) {
        this.transport = transport;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        if (!transport.isSecure()) {
            return;
        }
        Cookie cookie = factory.getSettings().getSession().getCookie();
        cookie.setName("__Host-voortgang");
        cookie.setSecure(true);
        cookie.setPath("/");
        cookie.setDomain(null);
    }
}
