package io.github.keycloakworkspaces.membership.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The role and status of one person in one organization. */
@Entity(name = "KwMember")
@Table(name = "KW_MEMBER")
public class KwMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_MEMBER")
    @SequenceGenerator(name = "KW_MEMBER", sequenceName = "KW_MEMBER_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "PERSON_ID", nullable = false)
    public long personId;

    @Column(name = "ROLE", nullable = false)
    public String role;

    @Column(name = "SOURCE", nullable = false)
    public String source;

    /** As the next: what the member has otherwise, while a group's role covers it. */
    @Column(name = "BASE_ROLE")
    public @Nullable String baseRole;

    @Column(name = "BASE_SOURCE")
    public @Nullable String baseSource;

    /**
     * Whether provisioning made a member of an account that was there before: nobody asked its holder, so the membership
     * keeps them from nothing but the organization. It stays when the member is deleted, and when they come back.
     */
    @Column(name = "IMPOSED", nullable = false)
    public boolean imposed;

    @Column(name = "OWNER_OF")
    public @Nullable Long ownerOf;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;

    @Column(name = "CHANGED_AT", nullable = false)
    public long changedAt;

    @Column(name = "DELETED_AT")
    public @Nullable Long deletedAt;

    /** As the three below: what the account says, in lower case, to sort and search by; nothing of it is shown. */
    @Column(name = "EMAIL_KEY")
    public @Nullable String emailKey;

    @Column(name = "USERNAME_KEY")
    public @Nullable String usernameKey;

    @Column(name = "FIRST_NAME_KEY")
    public @Nullable String firstNameKey;

    @Column(name = "LAST_NAME_KEY")
    public @Nullable String lastNameKey;

    /** All of them in one text, which is looked through faster; the database makes it. */
    @Column(name = "SEARCH_KEY", insertable = false, updatable = false)
    public @Nullable String searchKey;
}
