package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.TemplateEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.TemplateState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Templates; those of one name are told apart by their order. */
final class TemplatePlanner {

    private static final TemplateDraft BLANK = new TemplateDraft("", null, null, ProjectSettings.DEFAULTS);

    private final PlanBuilder builder;

    TemplatePlanner(PlanBuilder builder) {
        this.builder = builder;
    }

    void plan(Given<List<TemplateEntry>> wanted, List<TemplateState> states) {
        Map<ResourcePath, TemplateState> left = new LinkedHashMap<>();
        ResourcePath.Counter present = ResourcePath.Counter.templates();
        states.forEach(state -> left.put(present.next(state.content().name()), state));
        ResourcePath.Counter named = ResourcePath.Counter.templates();
        List<TemplateEntry> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            ResourcePath path = named.next(entries.get(i).name());
            plan(builder.location("templates[" + i + "]"), path, entries.get(i), left.remove(path));
        }
        boolean removes = builder.mode().removes() && wanted.present();
        left.forEach((path, state) -> builder.add(
                removes ? Change.remove(path, new ResourceStep.RemoveTemplate(state.id())) : Change.keep(path)));
    }

    private void plan(String location, ResourcePath path, TemplateEntry entry, @Nullable TemplateState present) {
        if (present == null) {
            TemplateDraft content = content(entry, BLANK);
            Step add = new ResourceStep.AddTemplate(
                    content, builder.origin(location + ".created_by", entry.origin()), entry.changedAt());
            builder.add(Change.create(path, fields(BLANK, content), add));
            return;
        }
        TemplateDraft before = present.content();
        TemplateDraft content = builder.mode().changes() ? content(entry, before) : before;
        builder.add(
                Change.change(path, fields(before, content), new ResourceStep.ChangeTemplate(present.id(), content)));
    }

    private TemplateDraft content(TemplateEntry entry, TemplateDraft before) {
        return new TemplateDraft(
                entry.name(),
                entry.description().or(before.description()),
                entry.tags().or(before.tags()),
                builder.settings(entry.settings(), before.settings()));
    }

    private static Fields fields(TemplateDraft from, TemplateDraft to) {
        return new Fields()
                .of("description", from.description(), to.description())
                .of("tags", from.tags(), to.tags())
                .of("settings", from.settings().set(), to.settings().set());
    }
}
