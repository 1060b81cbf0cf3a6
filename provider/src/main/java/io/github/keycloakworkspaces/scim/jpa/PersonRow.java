package io.github.keycloakworkspaces.scim.jpa;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.scim.ProvisionedPerson;
import io.github.keycloakworkspaces.scim.ScimEmail;
import io.github.keycloakworkspaces.scim.ScimName;
import io.github.keycloakworkspaces.scim.ScimUser;
import io.github.keycloakworkspaces.scim.UserRecord;
import io.github.keycloakworkspaces.scim.UserState;
import io.github.keycloakworkspaces.scim.json.UserRecordJson;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member {@code m} with what was sent about them, {@code s}, and what their account {@code a} says. */
record PersonRow(Tuple row) {

    /** Whoever was deactivated by a hand is inactive, whatever was sent. */
    static final String ACTIVE = """
            (case when m.role = 'DI' and (s.id is null or m.source = 'manual') then 0
                when s.active = false then 0 else 1 end)""";

    static final String CREATED = "coalesce(s.createdAt, m.createdAt)";
    static final String CHANGED = "coalesce(s.changedAt, m.changedAt)";

    static final String VISIBLE = "and m.deletedAt is null and s.deletedAt is null\n";

    static final String ROWS = """
            from KwMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            left join KwScimUser s on s.organizationId = m.organizationId and s.personId = m.personId
            """;

    static final String OF_ORGANIZATION = "where m.organizationId = :organization\n";

    static final String WITH_ACCOUNT = ROWS + """
            join KwPerson p on p.id = m.personId
            left join UserEntity a on a.id = p.userId and a.realmId = p.realmId
            """ + OF_ORGANIZATION;

    static final String COLUMNS = """
            select m.id as id, m.personId as person, m.role as role, m.source as source, m.deletedAt as deletedAt,
                k.ownerId as owner, a.username as account, a.email as email, a.firstName as firstName,
                a.lastName as lastName, s.id as record, s.record as sent, s.active as sentActive, s.provisioned as provisioned, s.deletedAt as hiddenAt,
                %s as active, %s as created, %s as changed
            """.formatted(ACTIVE, CREATED, CHANGED);

    ScimUser user() {
        boolean active = row.get("active", Number.class).intValue() == 1;
        return new ScimUser(
                person(),
                new UserState(record(), active),
                Instant.ofEpochMilli(row.get("created", Long.class)),
                Instant.ofEpochMilli(row.get("changed", Long.class)));
    }

    ProvisionedPerson person(OrganizationId organization) {
        boolean deleted = row.get("deletedAt", Long.class) != null;
        Role role = Role.ofCode(row.get("role", String.class)).orElseThrow();
        Source source = Source.ofCode(row.get("source", String.class)).orElseThrow();
        var member = new Member(row.get("id", Long.class), organization, person(), role, source, deleted);
        return new ProvisionedPerson(
                member,
                row.get("owner", Long.class) == person().value(),
                user(),
                recorded(),
                Boolean.TRUE.equals(row.get("provisioned", Boolean.class)),
                !Boolean.FALSE.equals(row.get("sentActive", Boolean.class)),
                deleted || row.get("hiddenAt", Long.class) != null);
    }

    private PersonId person() {
        return new PersonId(row.get("person", Long.class));
    }

    private boolean recorded() {
        return row.get("record", Long.class) != null;
    }

    private UserRecord record() {
        return recorded() ? UserRecordJson.read(row.get("sent", String.class)) : ofAccount();
    }

    /** Somebody without an account, who has been removed past the server, is called by the number. */
    private UserRecord ofAccount() {
        String email = row.get("email", String.class);
        String name = row.get("account", String.class);
        String fallback = name == null ? person().toString() : name;
        return new UserRecord(
                email == null ? fallback : email,
                null,
                new ScimName(null, row.get("lastName", String.class), row.get("firstName", String.class)),
                null,
                emails(email),
                null);
    }

    private static List<ScimEmail> emails(@Nullable String email) {
        return email == null ? List.of() : List.of(new ScimEmail(email, ScimEmail.WORK, true));
    }
}
