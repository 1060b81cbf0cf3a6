package io.github.keycloakworkspaces.membership.sql;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MemberProfile.Invited;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Members {@code m} with what their accounts {@code u} tell, in queries and from their rows. */
public final class Profiles {

    public static final String COLUMNS = """
            m.id as id, m.personId as person, m.role as role, m.source as source, m.deletedAt as deletedAt,
            m.createdAt as createdAt, %s as lastActivityAt,
            p.activeOrganizationId as activeOrganization, u.username as username, u.email as email,
            u.firstName as firstName, u.lastName as lastName,
            case when u.enabled = true or (u.id is null and m.deletedAt is null and p.userId like 'f:%%')
                then true else false end as enabled,
            i.createdAt as invitedAt, i.invitedBy as invitedBy, i.expiresAt as invitedUntil
            """.formatted(LastActivity.OF_MEMBER);

    /** A deleted member's names stay out of the join. */
    public static final String ROWS = """
            from KwMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            join KwPerson p on p.id = m.personId
            left join UserEntity u on u.id = p.userId and u.realmId = p.realmId and m.deletedAt is null
            left join KwInvitation i on i.id = (select max(n.id) from KwInvitation n
                where n.usedBy = m.personId and n.organizationId = m.organizationId)
            """;

    private Profiles() {}

    public static MemberProfile of(Tuple row, OrganizationId organization) {
        var member = new Member(
                row.get("id", Long.class),
                organization,
                new PersonId(row.get("person", Long.class)),
                Role.ofCode(row.get("role", String.class)).orElseThrow(),
                Source.ofCode(row.get("source", String.class)).orElseThrow(),
                row.get("deletedAt", Long.class) != null);
        return new MemberProfile(
                member,
                row.get("username", String.class),
                row.get("email", String.class),
                row.get("firstName", String.class),
                row.get("lastName", String.class),
                row.get("activeOrganization", Long.class),
                row.get("enabled", Boolean.class),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                Instant.ofEpochMilli(row.get("lastActivityAt", Long.class)),
                invited(row));
    }

    private static @Nullable Invited invited(Tuple row) {
        Long at = row.get("invitedAt", Long.class);
        return at == null
                ? null
                : new Invited(
                        Instant.ofEpochMilli(at),
                        new PersonId(row.get("invitedBy", Long.class)),
                        Instant.ofEpochMilli(row.get("invitedUntil", Long.class)));
    }
}
