package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.invitation.keycloak.Invitation;
import io.github.keycloakworkspaces.invitation.keycloak.Registration;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpRule;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/**
 * Keycloak's own sign-in pages, which don't offer to register where nobody registers without a link. Keycloak (26.7) asks
 * nobody before it shows that offer, and knows an attribute of the page by which it leaves it out.
 */
public final class SignInPagesFactory extends FreeMarkerLoginFormsProviderFactory {

    private static final SignUpRule RULE = SignUpRule.ofServer();

    @Override
    public LoginFormsProvider create(KeycloakSession session) {
        return new Pages(session);
    }

    /** Before Keycloak's own, which says nothing about it. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public String getId() {
        return ProviderIds.SIGN_IN;
    }

    private static final class Pages extends FreeMarkerLoginFormsProvider {

        Pages(KeycloakSession session) {
            super(session);
        }

        @Override
        protected void createCommonAttributes(
                Theme theme, Locale locale, Properties messages, UriBuilder base, LoginFormsPages page) {
            super.createCommonAttributes(theme, locale, messages, base, page);
            if (needsLink()) {
                setAttribute(REGISTRATION_DISABLED, true);
            }
        }

        /** Whoever came by a link may register by it. */
        private boolean needsLink() {
            return realm != null
                    && realm.isRegistrationAllowed()
                    && (authenticationSession == null || Invitation.token(authenticationSession) == null)
                    && Registration.knowsInvitations(realm)
                    && RULE.needsLink(realm);
        }
    }
}
