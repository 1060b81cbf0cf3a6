package io.github.keycloakworkspaces.project.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A task of a project that one person labels or reviews; the number is the application's. */
@Entity(name = "KwTaskAssignee")
@Table(name = "KW_TASK_ASSIGNEE")
public class KwTaskAssignee {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_TASK_ASSIGNEE")
    @SequenceGenerator(name = "KW_TASK_ASSIGNEE", sequenceName = "KW_TASK_ASSIGNEE_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "PROJECT_ID", nullable = false)
    public long projectId;

    @Column(name = "TASK", nullable = false)
    public long task;

    @Column(name = "PERSON_ID", nullable = false)
    public long personId;

    @Column(name = "TYPE", nullable = false)
    public String type;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
