package nl.voortgang.application.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.voortgang.application.accounts.AccountDirectory;
import nl.voortgang.application.api.Problems;
import nl.voortgang.application.edge.Headers;
import nl.voortgang.application.edge.Limits;
import nl.voortgang.application.looked.AccessFilter;
import nl.voortgang.application.looked.Recorder;
import nl.voortgang.web.start.LastUsername;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Who gets in: to the API with HTTP Basic or a session, to the pages with a form. What each role may do is said at the endpoints. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ProviderSignIn provider;
    private final Tokens tokens;
    private final AccountDirectory directory;
    private final Headers headers;
    private final Problems problems;
    private final Recorder recorder;

    SecurityConfiguration(
            ProviderSignIn provider,
            Tokens tokens,
            AccountDirectory directory,
            Headers headers,
            Problems problems,
            Recorder recorder) {
        this.provider = provider;
        this.tokens = tokens;
        this.directory = directory;
        this.headers = headers;
        this.problems = problems;
        this.recorder = recorder;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Environment settings) throws Exception {
        tokens.addTo(http);
        return alike(http, settings)
                .securityMatcher("/v1/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/v1/openapi.json", "/v1/openapi.json.yaml")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(this::refuse))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(this::refuse)
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                response, HttpStatus.FORBIDDEN, "FORBIDDEN", "Your roles do not allow this.")))
                .cors(cors -> cors.configurationSource(openDocument()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::ridesOnASession))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Environment settings) throws Exception {
        provider.addTo(http);
        return alike(http, settings)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
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
                .logout(logout -> logout.addLogoutHandler(new HeaderWriterLogoutHandler(
                        new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .build();
    }

    /** What holds for pages and API alike. What is not said to be for everybody is not kept by anything on its way. */
    private HttpSecurity alike(HttpSecurity http, Environment settings) throws Exception {
        return http.headers(all ->
                        all.defaultsDisabled().cacheControl(withDefaults()).addHeaderWriter(headers))
                .addFilterAfter(new AccessFilter(recorder, Clock.systemUTC()), SecurityContextHolderFilter.class)
                .addFilterAfter(
                        new SessionGuard(directory::byActor, problems, Clock.systemUTC()),
                        SecurityContextHolderFilter.class)
                .addFilterAfter(new Limits(settings, problems), SessionGuard.class)
                .addFilterAfter(new PasswordDue(problems), AnonymousAuthenticationFilter.class);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyAttempts tooMany) {
            problems.tooMany(
                    response,
                    tooMany.seconds(),
                    "TOO_MANY_ATTEMPTS",
                    "Too many attempts to sign in: wait, then try again.");
        } else {
            tokens.offer(response);
            problems.unauthorized(response);
        }
    }

    private static void askAgain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LastUsername.keep(request);
        String why = failure instanceof TooManyAttempts tooMany ? "wait=" + tooMany.seconds() : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
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
