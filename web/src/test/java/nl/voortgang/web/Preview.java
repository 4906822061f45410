package nl.voortgang.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Shows the pages with made-up data, without a database: run it and sign in as officer, approver, controller or all. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("nl.voortgang.web")
class Preview {
    public static void main(String[] arguments) {
        SpringApplication.run(Preview.class, arguments);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/", "/login", "/toegankelijkheid", "/public/**", "/design/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'self'")))
                .build();
    }

    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                User.withUsername("officer")
                        .password("{noop}officer")
                        .roles("OFFICER")
                        .build(),
                User.withUsername("approver")
                        .password("{noop}approver")
                        .roles("APPROVER")
                        .build(),
                User.withUsername("controller")
                        .password("{noop}controller")
                        .roles("CONTROLLER")
                        .build(),
                User.withUsername("all")
                        .password("{noop}all")
                        .roles("OFFICER", "APPROVER", "CONTROLLER", "BUDGET_PROPOSER", "BUDGET_APPROVER", "ADMIN")
                        .build());
    }
}
