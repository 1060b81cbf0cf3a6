package io.github.keycloakworkspaces.transfer.setup.keycloak;

import io.github.keycloakworkspaces.invitation.keycloak.Registration;
import io.github.keycloakworkspaces.keycloak.OrganizationFeature;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.transfer.setup.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.theme.Theme;

/** What people need who sign up, wait and are invited: organizations, registration, the waiting page, themes, mail. */
public final class PageReadiness implements Readiness {

    private final KeycloakSession session;
    private final RealmModel realm;

    public PageReadiness(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public List<Part> check() {
        List<Part> parts = new ArrayList<>();
        parts.add(organizations());
        parts.add(action());
        parts.add(registration());
        parts.add(flow());
        parts.add(theme("login-theme", Theme.Type.LOGIN, realm.getLoginTheme()));
        parts.add(theme("email-theme", Theme.Type.EMAIL, realm.getEmailTheme()));
        parts.add(templates("pages", Theme.Type.LOGIN, "workspaces-waiting.ftl"));
        parts.add(templates("mails", Theme.Type.EMAIL, "html/workspaces-invitation.ftl"));
        Stream.of(ProviderIds.ACTIVITY, ProviderIds.FACTS).map(this::listener).forEach(parts::add);
        parts.add(mail());
        return parts;
    }

    private Part organizations() {
        return OrganizationFeature.isOn(realm)
                ? Part.needed("setting:organizations", State.OK, "are switched on")
                : Part.needed(
                        "setting:organizations",
                        State.OFF,
                        "Organizations are switched off: nobody signs up, and no token carries the claim. Switch them on"
                                + " in the realm's settings; the server needs the feature organization.");
    }

    private Part action() {
        String part = "required-action:" + ProviderIds.ACTIVATION;
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ProviderIds.ACTIVATION);
        return action == null || action.isEnabled()
                ? Part.there(
                        part, action != null, "The required action behind the waiting page is missing. Call enable.")
                : Part.needed(
                        part,
                        State.OFF,
                        "The required action is switched off: people who wait for activation get into applications. Switch"
                                + " it on under Authentication, Required actions.");
    }

    private Part registration() {
        return realm.isRegistrationAllowed()
                ? Part.needed("setting:registration", State.OK, "is switched on")
                : Part.needed(
                        "setting:registration",
                        State.OFF,
                        "Registration is switched off: invitation links open nothing for people without an account. Switch"
                                + " it on in the realm's login settings; without a link nobody signs up unless the realm"
                                + " is open.");
    }

    private Part flow() {
        String part = "registration-flow";
        if (!Registration.knowsAddresses(realm)) {
            return Part.needed(
                    part,
                    State.CHANGED,
                    "The registration flow that is bound lacks a step of ours, or has it switched off: who registers gets"
                            + " into no organization. Call enable, or bind the flow workspaces registration.");
        }
        return Registration.inOrder(realm)
                ? Part.needed(part, State.OK, "has our steps")
                : Part.needed(
                        part,
                        State.CHANGED,
                        "The steps of the registration flow stand in another order: Workspaces invited address comes"
                                + " first, Workspaces invitation last. Move them.");
    }

    private Part theme(String part, Theme.Type type, @Nullable String name) {
        boolean there = name == null || session.theme().nameSet(type).contains(name);
        return Part.there(
                part, there, "The server has no theme " + name + ". Install it on every node, or choose another.");
    }

    private Part templates(String part, Theme.Type type, String template) {
        try {
            return Part.there(
                    part,
                    session.theme().getTheme(type).getTemplate(template) != null,
                    "The server lacks our pages and mails. Install keycloak-workspaces-themes.jar on every node.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Part listener(String id) {
        boolean there = session.getKeycloakSessionFactory().getProviderFactory(EventListenerProvider.class, id) != null;
        return there
                ? Part.there("event-listener:" + id, true, "")
                : Part.needed(
                        "event-listener:" + id,
                        State.OFF,
                        "The server was started without the event listener " + id
                                + ". Take the option away that does it.");
    }

    private Part mail() {
        Map<String, String> smtp = realm.getSmtpConfig();
        boolean there = smtp != null && smtp.get("host") != null && smtp.get("from") != null;
        return new Part(
                "mail",
                there ? State.OK : State.MISSING,
                false,
                there
                        ? "has a server"
                        : "The realm has no mail server, or no sender: invitations by e-mail can't be sent. Fill in the"
                                + " realm's e-mail settings.");
    }
}
