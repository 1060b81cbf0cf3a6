package io.github.keycloakworkspaces.invitation.mail;

import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.InvitationMailer;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Issued;
import io.github.keycloakworkspaces.invitation.MailReport;
import io.github.keycloakworkspaces.kc.Addresses;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;

/**
 * Sends invitations through the realm's mail server, with the realm's e-mail theme. Somebody's words reach the templates
 * as values that are printed, never as a part of a message, and the subject on one line.
 */
public final class KeycloakInvitationMailer implements InvitationMailer {

    private static final String TEMPLATE = "workspaces-invitation.ftl";
    private static final String SUBJECT = "workspacesInvitationSubject";
    private static final DateTimeFormatter END =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private record Inviter(OrganizationId organization, PersonId person) {}

    private final KeycloakSession session;
    private final RealmModel realm;
    private final MembershipStore members;
    private final Clock clock;
    private final Map<Inviter, String> names = new HashMap<>();

    public KeycloakInvitationMailer(KeycloakSession session, RealmModel realm, MembershipStore members, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public MailReport send(Organization organization, Issued issued) {
        if (realm.getSmtpConfig() == null || realm.getSmtpConfig().get("host") == null) {
            return MailReport.failed(MailReport.Failure.NOT_CONFIGURED);
        }
        String address = issued.invitation().email().value();
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(addressee(address))
                    .send(
                            SUBJECT,
                            List.of(Words.forSubject(organization.title())),
                            TEMPLATE,
                            attributes(organization, issued),
                            address);
            return MailReport.sent(clock.instant());
        } catch (EmailException e) {
            return MailReport.failed(MailFailures.of(e));
        }
    }

    /** Keycloak's templates want an account; there may be none, and whether there is one is not looked up. */
    private UserModel addressee(String address) {
        UserModel nobody = new LightweightUserAdapter(session, realm, null);
        nobody.setEmail(address);
        return nobody;
    }

    private Map<String, Object> attributes(Organization organization, Issued issued) {
        EmailInvitation invitation = issued.invitation();
        Map<String, Object> attributes = new HashMap<>();
        // The request's language is that of the person who invites.
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, "true");
        attributes.put(
                "invitation",
                Map.of(
                        "organization", Words.onOneLine(organization.title()),
                        "inviter", inviter(invitation),
                        "role", invitation.role().code(),
                        "email", invitation.email().value(),
                        "link", link(issued),
                        "end", end(invitation.expiresAt())));
        return attributes;
    }

    private String link(Issued issued) {
        return Addresses.of(session)
                .path("signup")
                .queryParam("token", issued.token().text())
                .build()
                .toString();
    }

    private static String end(Instant instant) {
        return END.format(instant);
    }

    private String inviter(EmailInvitation invitation) {
        return names.computeIfAbsent(
                new Inviter(invitation.organization(), invitation.invitedBy()),
                inviter -> members.profile(inviter.organization(), inviter.person())
                        .map(KeycloakInvitationMailer::name)
                        .orElse(""));
    }

    private static String name(MemberProfile profile) {
        String name = Stream.of(profile.firstName(), profile.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        String username = profile.username();
        return Words.onOneLine(name.isEmpty() && username != null ? username : name);
    }
}
