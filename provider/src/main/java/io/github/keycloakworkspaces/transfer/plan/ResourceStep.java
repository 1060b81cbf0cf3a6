package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.project.TemplateId;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done to workspaces, projects and templates. */
public sealed interface ResourceStep extends Step {

    /** Does these steps. */
    interface Visitor {

        void visit(AddWorkspace step);

        void visit(ChangeWorkspace step);

        void visit(RemoveWorkspace step);

        void visit(AddProject step);

        void visit(ChangeProject step);

        void visit(RemoveProject step);

        void visit(AddTemplate step);

        void visit(ChangeTemplate step);

        void visit(RemoveTemplate step);
    }

    record AddWorkspace(ResourcePath path, WorkspaceDetails details, boolean personal, Origin origin)
            implements ResourceStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.resources().visit(this);
        }
    }

    record ChangeWorkspace(ResourcePath path, WorkspaceDetails details) implements ResourceStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.resources().visit(this);
        }
    }

    record RemoveWorkspace(ResourcePath path) implements ResourceStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.resources().visit(this);
        }
    }

    record AddProject(ResourcePath path, ResourcePath workspace, ProjectDraft content, Origin origin)
            implements ResourceStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.resources().visit(this);
        }
    }

    /**
     * Changes a project, and may move it.
     *
     * @param workspace where the project is from then on
     */
    record ChangeProject(ResourcePath path, ResourcePath workspace, ProjectDraft content) implements ResourceStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.resources().visit(this);
        }
    }

    record RemoveProject(ResourcePath path) implements ResourceStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.resources().visit(this);
        }
    }

    record AddTemplate(
            TemplateDraft content, Origin origin, @Nullable Instant changedAt) implements ResourceStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.resources().visit(this);
        }

        @Override
        public Optional<String> newName() {
            return Optional.of(content.name());
        }
    }

    record ChangeTemplate(TemplateId id, TemplateDraft content) implements ResourceStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.resources().visit(this);
        }
    }

    record RemoveTemplate(TemplateId id) implements ResourceStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.resources().visit(this);
        }
    }
}
