package io.github.keycloakworkspaces.mapping.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** That a member is in a group, or was. */
@Entity(name = "KwGroupMember")
@Table(name = "KW_GROUP_MEMBER")
public class KwGroupMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_GROUP_MEMBER")
    @SequenceGenerator(name = "KW_GROUP_MEMBER", sequenceName = "KW_GROUP_MEMBER_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "GROUP_ID", nullable = false)
    public long groupId;

    @Column(name = "PERSON_ID", nullable = false)
    public long personId;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;

    @Column(name = "LEFT_AT")
    public @Nullable Long leftAt;

    @Column(name = "LEFT_MAPPING")
    public @Nullable Long leftMapping;
}
