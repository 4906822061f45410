package nl.voortgang.application.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.voortgang.application.api.Problems;
import nl.voortgang.web.start.LastUsername;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Who gets in: to the API with HTTP Basic or a session, to the pages with a form. What each role may do is said at the endpoints. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    @ConditionalOnWebApplication
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher("/v1/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/v1/openapi.json", "/v1/openapi.json.yaml")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic ->
                        basic.authenticationEntryPoint((request, response, failure) -> problems.unauthorized(response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, failure) -> problems.unauthorized(response))
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                response, HttpStatus.FORBIDDEN, "FORBIDDEN", "Your roles do not allow this.")))
                .cors(cors -> cors.configurationSource(openDocument()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::ridesOnASession))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    @Bean
    @ConditionalOnWebApplication
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/login",
                                "/toegankelijkheid",
                                "/public",
                                "/public/**",
                                "/design/**",
                                "/error",
                                "/favicon.ico",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .failureHandler(SecurityConfiguration::askAgain)
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    private static void askAgain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LastUsername.keep(request);
        response.sendRedirect(request.getContextPath() + "/login?error");
    }

    /** A browser sends a session along by itself, also when another site asks it to; a client that signs each request is not at risk. */
    private static boolean ridesOnASession(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && request.getHeader("Authorization") == null
                && request.isRequestedSessionIdValid();
    }

    /** Anyone may read the API document, from any page; the API itself answers only pages of its own. */
    private static UrlBasedCorsConfigurationSource openDocument() {
        CorsConfiguration open = new CorsConfiguration();
        open.setAllowedOrigins(List.of("*"));
        open.setAllowedMethods(List.of("GET", "HEAD"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/v1/openapi.json", open);
        return source;
    }
}
