package io.github.keycloakworkspaces.invitation.jpa;

import io.github.keycloakworkspaces.invitation.InvitedPlaces;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Workspaces and projects of invitations. What was deleted is gone by the foreign keys; sandboxes are left out. */
final class InvitedPlaceRows {

    private static final String WORKSPACES = """
            select g.invitationId as invitation, w.id as place
            from KwInvitationWorkspace g
            join KwWorkspace w on w.id = g.workspaceId and w.organizationId = g.organizationId
            where g.invitationId in :invitations and w.personalOf is null""";

    private static final String PROJECTS = """
            select g.invitationId as invitation, j.id as place
            from KwInvitationProject g
            join KwProject j on j.id = g.projectId and j.organizationId = g.organizationId
            join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
            where g.invitationId in :invitations and w.personalOf is null""";

    private final EntityManager em;

    InvitedPlaceRows(EntityManager em) {
        this.em = em;
    }

    Map<Long, InvitedPlaces> of(List<Long> invitations) {
        if (invitations.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<WorkspaceId>> workspaces = new HashMap<>();
        for (Tuple row : rows(WORKSPACES, invitations)) {
            workspaces
                    .computeIfAbsent(row.get("invitation", Long.class), id -> new HashSet<>())
                    .add(new WorkspaceId(row.get("place", Long.class)));
        }
        Map<Long, Set<ProjectId>> projects = new HashMap<>();
        for (Tuple row : rows(PROJECTS, invitations)) {
            projects.computeIfAbsent(row.get("invitation", Long.class), id -> new HashSet<>())
                    .add(new ProjectId(row.get("place", Long.class)));
        }
        Map<Long, InvitedPlaces> places = new HashMap<>();
        for (Long id : invitations) {
            places.put(
                    id, new InvitedPlaces(workspaces.getOrDefault(id, Set.of()), projects.getOrDefault(id, Set.of())));
        }
        return places;
    }

    void put(OrganizationId organization, InvitationId invitation, InvitedPlaces places) {
        List<Object> rows = new ArrayList<>();
        for (WorkspaceId workspace : places.workspaces()) {
            KwInvitationWorkspace row = new KwInvitationWorkspace();
            row.organizationId = organization.value();
            row.invitationId = invitation.value();
            row.workspaceId = workspace.value();
            rows.add(row);
        }
        for (ProjectId project : places.projects()) {
            KwInvitationProject row = new KwInvitationProject();
            row.organizationId = organization.value();
            row.invitationId = invitation.value();
            row.projectId = project.value();
            rows.add(row);
        }
        rows.forEach(em::persist);
        em.flush();
    }

    void remove(InvitationId invitation) {
        for (String places : List.of("KwInvitationWorkspace", "KwInvitationProject")) {
            em.createQuery("delete from " + places + " g where g.invitationId = :invitation")
                    .setParameter("invitation", invitation.value())
                    .executeUpdate();
        }
    }

    private List<Tuple> rows(String statement, List<Long> invitations) {
        return em.createQuery(statement, Tuple.class)
                .setParameter("invitations", invitations)
                .getResultList();
    }
}
