package io.github.keycloakworkspaces.workspace.jpa;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.MemberWorkspace;
import io.github.keycloakworkspaces.workspace.MemberWorkspaces;
import io.github.keycloakworkspaces.workspace.sql.InWorkspace;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The workspaces of a member: one statement for those on the page, one for their number, one for their sources. */
public final class JpaMemberWorkspaces implements MemberWorkspaces {

    private static final String COLUMNS = """
        select w.id as id, w.title as title, w.color as color, w.personalOf as personalOf,
            w.archived as archived, w.createdBy as createdBy
        """;

    private static final String ROWS = """
        from KwWorkspace w
        join KwOrganization k on k.id = w.organizationId and k.realmId = :realm
        where w.organizationId = :organization
        """;

    private static final String OF_MEMBER = "and (w.createdBy = :member or " + explicit(":member") + ")\n";

    private static final String EVERYWHERE = "and (w.personalOf is null or w.createdBy = :member)\n";

    private static final String SEEN = "and (w.createdBy = :viewer or " + explicit(":viewer") + ")\n";

    private static final String NOBODYS_SANDBOX = "and (w.personalOf is null or w.createdBy = :viewer)\n";

    private final EntityManager em;
    private final String realmId;

    public JpaMemberWorkspaces(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Page<MemberWorkspace> of(Member member, PersonId viewer, boolean everyWorkspace, int offset, int limit) {
        String rows = ROWS
                + (member.role().everywhere() ? EVERYWHERE : OF_MEMBER)
                + NOBODYS_SANDBOX
                + (everyWorkspace ? "" : SEEN);
        List<Tuple> found = bound(COLUMNS + rows + "order by lower(w.title), w.id", member, viewer, Tuple.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        long count =
                bound("select count(w.id) " + rows, member, viewer, Long.class).getSingleResult();
        Set<Long> numbers = found.stream().map(row -> row.get("id", Long.class)).collect(Collectors.toSet());
        Map<Long, Set<Source>> sources = InWorkspace.SOURCES.of(em, member, numbers);
        return new Page<>(
                found.stream().map(row -> workspace(row, member, sources)).toList(), count);
    }

    private static MemberWorkspace workspace(Tuple row, Member member, Map<Long, Set<Source>> sources) {
        long id = row.get("id", Long.class);
        boolean personal = row.get("personalOf", Long.class) != null;
        return new MemberWorkspace(
                new WorkspaceId(id),
                row.get("title", String.class),
                row.get("color", String.class),
                personal,
                row.get("archived", Boolean.class),
                member.role().everywhere() && !personal,
                row.get("createdBy", Long.class) == member.person().value(),
                sources.getOrDefault(id, Set.of()));
    }

    private static String explicit(String person) {
        return InWorkspace.has("w.id", "w.organizationId", person);
    }

    private <T> TypedQuery<T> bound(String statement, Member member, PersonId viewer, Class<T> type) {
        return em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", member.organization().value())
                .setParameter("member", member.person().value())
                .setParameter("viewer", viewer.value());
    }
}
