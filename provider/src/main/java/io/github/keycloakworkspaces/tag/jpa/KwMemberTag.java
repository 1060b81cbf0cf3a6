package io.github.keycloakworkspaces.tag.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That a member has a tag. */
@Entity(name = "KwMemberTag")
@Table(name = "KW_MEMBER_TAG")
public class KwMemberTag {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_MEMBER_TAG")
    @SequenceGenerator(name = "KW_MEMBER_TAG", sequenceName = "KW_MEMBER_TAG_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "PERSON_ID", nullable = false)
    public long personId;

    @Column(name = "TAG_ID", nullable = false)
    public long tagId;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
