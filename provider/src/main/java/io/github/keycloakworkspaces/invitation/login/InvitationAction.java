package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.invitation.Invitations;
import io.github.keycloakworkspaces.invitation.ResolvedInvitation;
import io.github.keycloakworkspaces.invitation.keycloak.Invitation;
import io.github.keycloakworkspaces.invitation.keycloak.Invitees;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpRule;
import io.github.keycloakworkspaces.keycloak.OrganizationFeature;
import io.github.keycloakworkspaces.keycloak.ThemeResources;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.OrganizationNames;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.VisibleText;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.ErrorPageException;

/**
 * The step of the registration form that lets people in by an invitation link, or founds an organization for those who
 * come without one where that is allowed. It stands behind the step that creates the account.
 */
final class InvitationAction implements RegistrationStep {

    /** The title of somebody's organization whose names are no names; Keycloak's numbers tell them apart. */
    private static final String NAMELESS = "Organization";

    private static final String SCRIPT = "js/workspaces-register.js";

    private final SignUpRule rule;

    InvitationAction(SignUpRule rule) {
        this.rule = rule;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            requireOpen(context);
            describe(context, form, form.getMessage("workspacesNewOrganizationTitle"), "workspacesSignInInstead");
        } else {
            letSignedInChoose(context, token);
            ResolvedInvitation resolved = resolved(context, token);
            String organization = PageTitle.plain(resolved.organization().title());
            describe(context, form, form.getMessage("workspacesJoinTitle", organization), "workspacesSignInToJoin");
            announceWaiting(context, form, resolved, organization);
            if (resolved.invitation() != null) {
                InvitedPassword.ask(context, form);
            }
        }
    }

    @Override
    public void validate(ValidationContext context) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            requireOpen(context);
        } else {
            letSignedInChoose(context, token);
        }
        List<FormMessage> errors =
                token == null ? nameErrors(context) : passwordErrors(context, resolved(context, token));
        if (errors.isEmpty()) {
            context.success();
            return;
        }
        MultivaluedMap<String, String> fields = context.getHttpRequest().getDecodedFormParameters();
        fields.remove(RegistrationPage.FIELD_PASSWORD);
        fields.remove(RegistrationPage.FIELD_PASSWORD_CONFIRM);
        context.error(Errors.INVALID_REGISTRATION);
        context.validationError(fields, errors);
    }

    private static List<FormMessage> passwordErrors(ValidationContext context, ResolvedInvitation resolved) {
        return resolved.invitation() == null ? List.of() : InvitedPassword.errors(context);
    }

    /** The organization will be called as its founder is. */
    private static List<FormMessage> nameErrors(ValidationContext context) {
        MultivaluedMap<String, String> fields = context.getHttpRequest().getDecodedFormParameters();
        return Stream.of(UserModel.FIRST_NAME, UserModel.LAST_NAME)
                .filter(field -> OrganizationNames.looksLikeLink(
                        Optional.ofNullable(fields.getFirst(field)).orElse("")))
                .map(field -> new FormMessage(field, "workspacesNameIsLink"))
                .toList();
    }

    /** The token is looked at once more, now under the organization's lock: what is worthless meanwhile opens nothing. */
    @Override
    public void success(FormContext context) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            requireOpen(context);
            AccountId account = new AccountId(context.getUser().getId());
            WorkspacesProvider.of(context.getSession(), context.getRealm(), MembershipCases.class)
                    .memberships()
                    .foundAnew(nameFor(context.getUser()), account);
            return;
        }
        EmailInvitation invitation = resolved(context, token).invitation();
        if (invitation != null) {
            giveAddress(context, invitation.email());
            InvitedPassword.store(context);
        }
        try {
            invitations(context).join(token, Invitees.of(context.getUser()));
        } catch (ProblemException e) {
            throw refused(context, Refusals.cause(e));
        }
    }

    /**
     * Somebody who signed in beside, in another window, is asked whether to join, as they are by the link itself:
     * another account in the same browser would end on an error page.
     */
    private static void letSignedInChoose(FormContext context, String token) {
        KeycloakSession session = context.getSession();
        PresentSession.of(session).ifPresent(present -> {
            PresentSession.keep(session, present);
            URI link = SignUpPage.link(session, context.getAuthenticationSession(), token);
            // An answer without a body would become an error page.
            throw new ErrorPageException(Response.seeOther(link)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity("")
                    .build());
        });
    }

    /**
     * The link came to that mailbox, and the account was created in this moment by whoever has the link. A user profile
     * in which people can't write or see their address leaves it empty.
     */
    private static void giveAddress(FormContext context, EmailAddress invited) {
        UserModel user = context.getUser();
        String address = invited.value();
        if (!address.equals(user.getEmail())) {
            if (Invitees.hasAccount(context.getSession(), context.getRealm(), invited)) {
                throw refused(context, Refusals.Cause.EXISTS);
            }
            user.setEmail(address);
        }
        user.setEmailVerified(true);
    }

    private static ResolvedInvitation resolved(FormContext context, String token) {
        if (!OrganizationFeature.isOn(context.getRealm())) {
            throw refused(context, Refusals.Cause.UNAVAILABLE);
        }
        return Invitation.resolve(context.getSession(), context.getRealm(), token)
                .orElseThrow(() -> refused(context, Refusals.of(invitations(context), token)));
    }

    private static ErrorPageException refused(FormContext context, Refusals.Cause cause) {
        context.getEvent().error(Errors.INVALID_TOKEN);
        return Refusals.refused(context.getSession(), cause);
    }

    private void requireOpen(FormContext context) {
        if (!OrganizationFeature.isOn(context.getRealm())) {
            context.getEvent().error(Errors.REGISTRATION_DISABLED);
            throw Refusals.refused(context.getSession(), Refusals.Cause.UNAVAILABLE);
        }
        if (rule.needsLink(context.getRealm())) {
            context.getEvent().error(Errors.REGISTRATION_DISABLED);
            throw Refusals.refused(context.getSession(), Refusals.Cause.NEEDED);
        }
    }

    /** Keycloak's template takes a heading; title and link to the sign-in page are changed by a script. */
    private static void describe(FormContext context, LoginFormsProvider form, String heading, String signIn) {
        form.setAttribute("messageHeader", PageTitle.literal(heading));
        String text = URLEncoder.encode(form.getMessage(signIn), StandardCharsets.UTF_8);
        form.addScript(ThemeResources.login(context.getSession(), SCRIPT) + "?sign-in=" + text);
    }

    /** Only where the form is shown for the first time: one that comes back has errors in the place of it. */
    private static void announceWaiting(
            FormContext context, LoginFormsProvider form, ResolvedInvitation resolved, String organization) {
        if (context.getHttpRequest().getHttpMethod().equals(HttpMethod.GET)
                && invitations(context).role(resolved, Optional.empty()).pending()) {
            form.setInfo("workspacesJoinWaits", organization);
        }
    }

    /** Their own name; or the user name, without the domain of one that is an address. */
    private static String nameFor(UserModel user) {
        String name = Optional.ofNullable(user.getFirstName()).orElse("") + " "
                + Optional.ofNullable(user.getLastName()).orElse("");
        String username = VisibleText.shown(user.getUsername());
        int at = username.indexOf('@');
        return Stream.of(VisibleText.shown(name).strip(), at > 0 ? username.substring(0, at) : username)
                .filter(each -> !each.isBlank() && !OrganizationNames.looksLikeLink(each))
                .findFirst()
                .orElse(NAMELESS);
    }

    private static Invitations invitations(FormContext context) {
        return WorkspacesProvider.of(context.getSession(), context.getRealm(), InvitationCases.class)
                .invitations();
    }
}
