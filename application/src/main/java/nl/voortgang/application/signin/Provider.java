package nl.voortgang.application.signin;

import java.util.Optional;
import nl.voortgang.web.start.SignInProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * What the provider says of itself, asked for when it is first needed and then remembered: a provider that cannot be reached does not keep
 * the program from starting, and is asked again by the next who wants to sign in.
 */
@Component
class Provider implements ClientRegistrationRepository, SignInProvider {
    static final String ID = "provider";

    private final ProviderSettings settings;
    private volatile @Nullable ClientRegistration known;

    Provider(ProviderSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> name() {
        return settings.takesPeople() ? Optional.of(settings.name()) : Optional.empty();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID) || !settings.takesPeople()) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discover();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration discover() {
        String base = settings.address().isEmpty() ? "{baseUrl}" : settings.address();
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(base + "/login/oauth2/code/" + ID)
                .scope("openid")
                .build();
    }
}
