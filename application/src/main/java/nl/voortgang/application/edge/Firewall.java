package nl.voortgang.application.edge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What is let in nowhere, whatever it is for. */
@Configuration(proxyBeanMethods = false)
class Firewall {
    /** Beside what Spring Security keeps out: the character that no text of the database can hold. */
    @Bean
    StrictHttpFirewall textsThatCanBeKept() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }
}
