package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts, mappings and what comes of them as short texts, so that cases can stand in a table.
 *
 * <pre>
 * person    AN by manual; in saml:A scim:B; left saml:C; ran scim! saml; inactive; off roles; workspaces 1=manual
 * mappings  saml:A AD, saml:A workspace 1, saml:A title Radiology, scim:B project 5 RE
 * effective AD by saml*; workspaces 1=manual,saml; projects 5=scim; roles 5=RE by scim; missing Radiology=saml
 * </pre>
 *
 * Sources ran in the order in which they stand; one with an exclamation mark is overruled. A group that was left before
 * the second mapping was made is {@code saml:C@1}. A star marks a role that stands in place of the given one.
 */
final class RuleWords {

    private RuleWords() {}

    static Effective effective(String person, String mappings) {
        return GroupRule.apply(person(person), mappings(mappings));
    }

    static PersonFacts person(String text) {
        Map<String, List<String>> said = new HashMap<>();
        List<String> parts = split(text, ";");
        for (String part : parts.subList(1, parts.size())) {
            List<String> words = split(part, " ");
            said.put(words.get(0), words.subList(1, words.size()));
        }
        List<String> off = said.getOrDefault("off", List.of());
        Optional<Boolean> scim = said.containsKey("inactive")
                ? Optional.of(false)
                : said.containsKey("active") ? Optional.of(true) : Optional.empty();
        return new PersonFacts(
                said.containsKey("owner"),
                role(split(parts.get(0), " ")),
                scim,
                runs(said.getOrDefault("ran", List.of())),
                set(said.get("in"), RuleWords::group),
                set(said.get("left"), RuleWords::left),
                new Places(
                        places(said.get("workspaces"), WorkspaceId::new),
                        places(said.get("projects"), ProjectId::new),
                        roles(said.get("roles"))),
                new ManualManagement(!off.contains("roles"), !off.contains("workspaces"), !off.contains("projects")));
    }

    static List<GroupMapping> mappings(String text) {
        List<GroupMapping> mappings = new ArrayList<>();
        for (String mapping : split(text, ",")) {
            List<String> words = split(mapping, " ");
            mappings.add(new GroupMapping(
                    new MappingId(mappings.size() + 1L),
                    group(words.get(0)),
                    words.get(0),
                    target(words.subList(1, words.size()))));
        }
        return mappings;
    }

    private static Target target(List<String> words) {
        return switch (words.get(0)) {
            case "workspace" -> new Target.Workspace(new WorkspaceId(Long.parseLong(words.get(1))));
            case "title" -> new Target.WorkspaceTitle(words.get(1));
            case "project" ->
                new Target.Project(
                        new ProjectId(Long.parseLong(words.get(1))),
                        words.size() < 3 ? Optional.empty() : Role.ofCode(words.get(2)));
            default -> new Target.OrganizationRole(Role.ofCode(words.get(0)).orElseThrow());
        };
    }

    static GroupRef group(String text) {
        List<String> words = split(text, ":");
        return new GroupRef(GroupSource.ofCode(words.get(0)).orElseThrow(), words.get(1));
    }

    private static LeftGroup left(String text) {
        List<String> words = split(text, "@");
        return new LeftGroup(group(words.get(0)), words.size() < 2 ? Long.MAX_VALUE : Long.parseLong(words.get(1)));
    }

    private static List<Run> runs(List<String> words) {
        List<Run> runs = new ArrayList<>();
        for (String word : words) {
            boolean overruled = word.endsWith("!");
            String source = overruled ? word.substring(0, word.length() - 1) : word;
            runs.add(new Run(GroupSource.ofCode(source).orElseThrow(), runs.size() + 1L, overruled));
        }
        return runs;
    }

    private static <P> Map<P, Set<Source>> places(@Nullable Collection<String> words, Function<Long, P> place) {
        Map<P, Set<Source>> places = new HashMap<>();
        for (String word : words == null ? List.<String>of() : words) {
            List<String> parts = split(word, "=");
            Set<Source> sources = EnumSet.noneOf(Source.class);
            split(parts.get(1), ",")
                    .forEach(source -> sources.add(Source.ofCode(source).orElseThrow()));
            places.put(place.apply(Long.parseLong(parts.get(0))), sources);
        }
        return places;
    }

    /** Roles in projects, such as {@code 5=RE/manual}. */
    private static Map<ProjectId, RoleGrant> roles(@Nullable Collection<String> words) {
        Map<ProjectId, RoleGrant> roles = new HashMap<>();
        for (String word : words == null ? List.<String>of() : words) {
            List<String> parts = split(word, "[=/]");
            roles.put(new ProjectId(Long.parseLong(parts.get(0))), role(List.of(parts.get(1), "by", parts.get(2))));
        }
        return roles;
    }

    private static RoleGrant role(List<String> words) {
        return new RoleGrant(
                Role.ofCode(words.get(0)).orElseThrow(),
                Source.ofCode(words.get(2)).orElseThrow());
    }

    private static <T> Set<T> set(@Nullable Collection<String> words, Function<String, T> item) {
        Set<T> set = new HashSet<>();
        (words == null ? List.<String>of() : words).forEach(word -> set.add(item.apply(word)));
        return set;
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static String text(Effective effective) {
        String role = text(effective.role(), " by ") + (effective.byGroups() ? "*" : "");
        Map<ProjectId, String> roles = new HashMap<>();
        effective.places().projectRoles().forEach((project, grant) -> roles.put(project, text(grant, "/")));
        return Stream.of(
                        Optional.of(role),
                        list("workspaces", sources(effective.places().workspaces())),
                        list("projects", sources(effective.places().projects())),
                        list("roles", roles),
                        list("missing", sources(effective.missing())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static String text(RoleGrant grant, String by) {
        return grant.role().code() + by + grant.source().code();
    }

    private static <P> Map<P, String> sources(Map<P, Set<Source>> places) {
        Map<P, String> texts = new HashMap<>();
        places.forEach((place, sources) -> texts.put(
                place, new TreeSet<>(sources).stream().map(Source::code).collect(Collectors.joining(","))));
        return texts;
    }

    private static Optional<String> list(String name, Map<?, String> things) {
        Map<String, String> sorted = new TreeMap<>();
        things.forEach((thing, text) -> sorted.put(thing.toString(), text));
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.entrySet().stream()
                        .map(thing -> thing.getKey() + "=" + thing.getValue())
                        .collect(Collectors.joining(" ", name + " ", "")));
    }
}
