package nl.voortgang.application.signin;

import java.util.Map;
import nl.voortgang.application.accounts.Account;
import nl.voortgang.application.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person who signed in with the provider. The token is kept to say at sign-out whose session ends there. */
final class SignedInElsewhere extends SignedIn implements OidcUser {
    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;

    SignedInElsewhere(Account account, OidcIdToken token) {
        super(account, false);
        this.token = token;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    /** The name of the account, not that at the provider. */
    @Override
    public String getName() {
        return getUsername();
    }
}
