package io.github.keycloakworkspaces.invitation.jpa;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.InvitationQuery;
import io.github.keycloakworkspaces.invitation.InvitedPlaces;
import io.github.keycloakworkspaces.invitation.MailReport;
import io.github.keycloakworkspaces.invitation.VoidReason;
import io.github.keycloakworkspaces.lists.LikePattern;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invitations with their places: one statement for them, and one each for the workspaces and the projects of all. */
final class InvitationRows {

    private static final String COLUMNS = """
            select i.id as id, i.organizationId as organization, i.email as email, i.role as role,
                i.invitedBy as invitedBy, i.createdAt as createdAt, i.expiresAt as expiresAt, i.usedAt as usedAt,
                i.revokedAt as revokedAt, i.mailState as mailState, i.mailError as mailError, i.sentAt as sentAt,
                i.ofRealm as ofRealm, i.voidReason as voidReason
            """;

    private static final String ROWS = """
            from KwInvitation i
            join KwOrganization k on k.id = i.organizationId and k.realmId = :realm
            """;

    private static final String UNSETTLED = "and i.usedAt is null and i.revokedAt is null ";

    private static final String OF_ORGANIZATION = ROWS + "where i.organizationId = :organization\n";

    private final EntityManager em;
    private final String realmId;
    private final InvitedPlaceRows places;

    InvitationRows(EntityManager em, String realmId, InvitedPlaceRows places) {
        this.em = em;
        this.realmId = realmId;
        this.places = places;
    }

    Map<EmailAddress, EmailInvitation> unsettled(OrganizationId organization, Collection<EmailAddress> emails) {
        List<String> values =
                emails.stream().flatMap(email -> email.spellings().stream()).toList();
        return read(select(OF_ORGANIZATION + "and i.openFor in :emails")
                        .setParameter("organization", organization.value())
                        .setParameter("emails", values))
                .stream()
                .collect(Collectors.toMap(
                        invitation -> invitation.email().readable(), Function.identity(), (one, other) -> one));
    }

    Optional<EmailInvitation> byToken(String tokenHash) {
        return read(select(ROWS + "where i.tokenHash = :hash").setParameter("hash", tokenHash)).stream()
                .findFirst();
    }

    Page<EmailInvitation> page(OrganizationId organization, InvitationQuery query) {
        TypedQuery<Tuple> page = select(rows(query) + "order by i.createdAt desc, i.id desc");
        page.setFirstResult(query.offset());
        if (query.limit() < Integer.MAX_VALUE) {
            page.setMaxResults(query.limit());
        }
        return new Page<>(read(bind(page, organization, query)), count(organization, query));
    }

    long count(OrganizationId organization, InvitationQuery query) {
        TypedQuery<Long> count =
                em.createQuery("select count(i.id) " + rows(query), Long.class).setParameter("realm", realmId);
        return bind(count, organization, query).getSingleResult();
    }

    private static String rows(InvitationQuery query) {
        return OF_ORGANIZATION
                + condition(query.state())
                + (query.search() == null ? "" : "and " + LikePattern.condition("i.email", "search") + "\n");
    }

    private static String condition(EmailInvitation.@Nullable State state) {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case OPEN -> UNSETTLED + "and i.voidReason is null and i.expiresAt > :now\n";
            case EXPIRED -> UNSETTLED + "and i.voidReason is null and i.expiresAt <= :now\n";
            case VOID -> UNSETTLED + "and i.voidReason is not null\n";
            case USED -> "and i.usedAt is not null\n";
            case REVOKED -> "and i.usedAt is null and i.revokedAt is not null\n";
        };
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> statement, OrganizationId organization, InvitationQuery query) {
        statement.setParameter("organization", organization.value());
        if (query.state() == EmailInvitation.State.OPEN || query.state() == EmailInvitation.State.EXPIRED) {
            statement.setParameter("now", query.now().toEpochMilli());
        }
        String search = query.search();
        if (search != null) {
            statement.setParameter("search", LikePattern.containing(search));
        }
        return statement;
    }

    private TypedQuery<Tuple> select(String rows) {
        return em.createQuery(COLUMNS + rows, Tuple.class).setParameter("realm", realmId);
    }

    private List<EmailInvitation> read(TypedQuery<Tuple> query) {
        List<Tuple> tuples = query.getResultList();
        Map<Long, InvitedPlaces> found =
                places.of(tuples.stream().map(row -> row.get("id", Long.class)).toList());
        return tuples.stream()
                .map(row -> invitation(row, found.getOrDefault(row.get("id", Long.class), InvitedPlaces.NONE)))
                .toList();
    }

    private static EmailInvitation invitation(Tuple row, InvitedPlaces places) {
        return new EmailInvitation(
                new InvitationId(row.get("id", Long.class)),
                new OrganizationId(row.get("organization", Long.class)),
                new EmailAddress(row.get("email", String.class)),
                Role.ofCode(row.get("role", String.class)).orElseThrow(),
                places,
                new PersonId(row.get("invitedBy", Long.class)),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                Instant.ofEpochMilli(row.get("expiresAt", Long.class)),
                instant(row.get("usedAt", Long.class)),
                instant(row.get("revokedAt", Long.class)),
                new MailReport(
                        status(row.get("mailState", String.class)),
                        row.get("mailError", String.class),
                        instant(row.get("sentAt", Long.class))),
                row.get("ofRealm", Boolean.class),
                reason(row.get("voidReason", String.class)));
    }

    private static MailReport.Status status(String code) {
        return Arrays.stream(MailReport.Status.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable VoidReason reason(@Nullable String code) {
        return code == null ? null : VoidReason.ofCode(code).orElseThrow();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
