package nl.voortgang.application.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.voortgang.application.accounts.AccountDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Signing in and out with the provider of identities: code flow with PKCE, state and nonce. */
@Component
@ConditionalOnWebApplication
class ProviderSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final ProviderSettings settings;
    private final Provider provider;
    private final AccountDirectory directory;

    ProviderSignIn(ProviderSettings settings, Provider provider, AccountDirectory directory) {
        this.settings = settings;
        this.provider = provider;
        this.directory = directory;
    }

    /** Where there is no provider, signing out leads to the start. */
    void addTo(HttpSecurity pages) throws Exception {
        if (!settings.takesPeople()) {
            pages.logout(logout -> logout.logoutSuccessUrl("/"));
            return;
        }
        pages.oauth2Login(login -> login.loginPage("/login")
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new Forgetful())
                        .userInfoEndpoint(about -> about.oidcUserService(this::recognise))
                        .failureHandler(this::askAgain)
                        .withObjectPostProcessor(sayWhenItCannotBeReached()))
                .logout(logout -> logout.logoutSuccessHandler(alsoThere()));
    }

    /** Who it is, and nothing else, is taken from the token. */
    private OidcUser recognise(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String issuer = String.valueOf(token.getIssuer());
        String subject = String.valueOf(token.getSubject());
        return directory
                .byIdentity(issuer, subject)
                .map(account -> new SignedInElsewhere(account, token))
                .orElseThrow(() -> new NotLinked(issuer, subject));
    }

    private void askAgain(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof NotLinked notLinked) {
            notLinked.stranger().keep(request);
        } else {
            LOG.warn("Nobody could sign in with the provider: {}", failure.getMessage());
        }
        response.sendRedirect(request.getContextPath() + "/login?provider");
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> sayWhenItCannotBeReached() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(ProviderSignIn.this::askAgain);
                return filter;
            }
        };
    }

    private LogoutSuccessHandler alsoThere() {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(provider);
        handler.setPostLogoutRedirectUri(
                (settings.address().isEmpty() ? "{baseUrl}" : settings.address()) + "/login?logout");
        return handler;
    }

    /** Nothing here acts for a person at another service, so the tokens for that are dropped as soon as they come. */
    private static final class Forgetful implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // So it stands in the interface.
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}
