package nl.voortgang.application.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.voortgang.application.accounts.Account;
import nl.voortgang.application.accounts.AccountDirectory;
import nl.voortgang.application.accounts.SignedIn;
import nl.voortgang.application.api.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Bearer tokens of the provider, with which programs use the API. */
@Component
@ConditionalOnWebApplication
class Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int PATIENCE_MILLIS = 5_000;

    private final ProviderSettings settings;
    private final AccountDirectory directory;
    private final Problems problems;
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private volatile @Nullable JwtDecoder known;

    Tokens(ProviderSettings settings, AccountDirectory directory, Problems problems) {
        this.settings = settings;
        this.directory = directory;
        this.problems = problems;
    }

    /** Does nothing where no token is taken. */
    void addTo(HttpSecurity api) throws Exception {
        if (!settings.takesTokens()) {
            return;
        }
        DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
        header.setAllowUriQueryParameter(false);
        header.setAllowFormEncodedBodyParameter(false);
        api.oauth2ResourceServer(tokens -> tokens.bearerTokenResolver(header)
                .jwt(jwt -> jwt.decoder(this::decode).jwtAuthenticationConverter(this::person))
                .withObjectPostProcessor(answerWithProblems()));
    }

    /** Says that a token would be taken too, where one would. */
    void offer(HttpServletResponse response) {
        if (settings.takesTokens()) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Voortgang\"");
        }
    }

    private AbstractAuthenticationToken person(Jwt token) {
        Account account = directory
                .byIdentity(settings.issuer(), String.valueOf(token.getSubject()))
                .orElseThrow(() -> new InvalidBearerTokenException("No account is linked to this subject"));
        SignedIn person = new SignedIn(account, false);
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private Jwt decode(String token) {
        JwtDecoder decoder = known;
        if (decoder == null) {
            decoder = discover();
            known = decoder;
        }
        return decoder.decode(token);
    }

    private JwtDecoder discover() {
        SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE_MILLIS);
        http.setReadTimeout(PATIENCE_MILLIS);
        NimbusJwtDecoder decoder;
        try {
            decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                    .restOperations(new RestTemplate(http))
                    .build();
        } catch (RuntimeException unreachable) {
            throw new JwtException("The provider of identities cannot be asked for its keys", unreachable);
        }
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<@Nullable Object>(JwtClaimNames.EXP, expires -> expires != null),
                new JwtClaimValidator<@Nullable Object>(JwtClaimNames.SUB, subject -> subject != null),
                new JwtClaimValidator<@Nullable List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }

    private ObjectPostProcessor<BearerTokenAuthenticationFilter> answerWithProblems() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(Tokens.this::refuse);
                return filter;
            }
        };
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            LOG.warn("A token could not be checked: {}", failure.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            problems.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "PROVIDER_UNREACHABLE",
                    "The provider of identities does not answer: try again later.");
            return;
        }
        challenge.commence(request, response, failure);
        problems.write(response, HttpStatus.UNAUTHORIZED, "INVALID_TOKEN", "This token is not taken here.");
    }
}
