package io.github.keycloakworkspaces.project;

/** What can be done with projects, their templates and the people in them. */
public record ProjectCases(
        ProjectStore store,
        ProjectCatalog catalog,
        Projects projects,
        LeftProjects left,
        TemplateStore templateStore,
        Templates templates,
        ProjectMemberCases team,
        MemberProjects ofMember) {}
