package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.Offer;
import io.github.keycloakworkspaces.kc.Guests;
import io.github.keycloakworkspaces.kc.Invitation;
import io.github.keycloakworkspaces.kc.OrganizationFeature;
import io.github.keycloakworkspaces.kc.RealmWorkspaces;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.membership.OrganizationNames;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
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

    private final SignUpRule rule;

    InvitationAction(SignUpRule rule) {
        this.rule = rule;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            requireOpen(context);
            header(form, form.getMessage("workspacesNewOrganizationTitle"));
        } else {
            Offer offer = offer(context, token);
            header(form, title(form, offer));
            if (offer.invitation() != null) {
                InvitedPassword.ask(context, form);
            }
        }
    }

    @Override
    public void validate(ValidationContext context) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            requireOpen(context);
        }
        List<FormMessage> errors = token == null ? nameErrors(context) : passwordErrors(context, offer(context, token));
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

    private static List<FormMessage> passwordErrors(ValidationContext context, Offer offer) {
        return offer.invitation() == null ? List.of() : InvitedPassword.errors(context);
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
        RealmWorkspaces workspaces = workspaces(context);
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            requireOpen(context);
            AccountId account = new AccountId(context.getUser().getId());
            workspaces.memberships().foundAnew(nameFor(context.getUser()), account);
            return;
        }
        Offer offer = offer(context, token);
        verifyInvited(context.getUser(), offer);
        if (offer.invitation() != null) {
            InvitedPassword.store(context);
        }
        try {
            workspaces.invitations().join(token, Guests.of(context.getUser()));
        } catch (ProblemException e) {
            throw refused(context);
        }
    }

    /** The link came to that mailbox, and the account was created in this moment by whoever has the link. */
    private static void verifyInvited(UserModel user, Offer offer) {
        EmailInvitation invitation = offer.invitation();
        if (invitation != null && invitation.email().value().equals(user.getEmail())) {
            user.setEmailVerified(true);
        }
    }

    private static Offer offer(FormContext context, String token) {
        Optional<Offer> offer = OrganizationFeature.isOn(context.getRealm())
                ? workspaces(context).invitations().resolve(token)
                : Optional.empty();
        return offer.orElseThrow(() -> refused(context));
    }

    private static ErrorPageException refused(FormContext context) {
        context.getEvent().error(Errors.INVALID_TOKEN);
        return Refusals.refused(context.getSession(), Refusals.Cause.LINK);
    }

    private static String title(LoginFormsProvider form, Offer offer) {
        String organization = PageTitle.plain(offer.organization().title());
        EmailInvitation invitation = offer.invitation();
        return invitation == null
                ? form.getMessage("workspacesJoinTitle", organization)
                : form.getMessage(
                        "workspacesJoinInvitedTitle",
                        organization,
                        PageTitle.plain(invitation.email().value()));
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

    private static void header(LoginFormsProvider form, String title) {
        form.setAttribute("messageHeader", PageTitle.literal(title));
    }

    /** Their own name; or the user name, without the domain of one that is an address. */
    private static String nameFor(UserModel user) {
        String name = Optional.ofNullable(user.getFirstName()).orElse("") + " "
                + Optional.ofNullable(user.getLastName()).orElse("");
        String username = user.getUsername();
        int at = username.indexOf('@');
        return Stream.of(name.strip(), at > 0 ? username.substring(0, at) : username)
                .filter(each -> !each.isBlank() && !OrganizationNames.looksLikeLink(each))
                .findFirst()
                .orElse(NAMELESS);
    }

    private static RealmWorkspaces workspaces(FormContext context) {
        return Workspaces.of(context.getSession(), context.getRealm());
    }
}
