package io.github.keycloakworkspaces.mapping.keycloak;

import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.GroupStatement;
import io.github.keycloakworkspaces.mapping.SyncProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/**
 * What an identity provider has said of somebody's groups, kept with the sign-in until it is known whose it is. It is kept
 * among the notes for the client, as Keycloak (26.7) throws all others away before it lets somebody confirm who they are.
 *
 * @param provider its alias
 * @param subject by what the provider knows the person, who may be somebody else than who signs in at last
 */
public record SaidGroups(String provider, String subject, List<Entry> entries) {

    private static final String NOTE = "workspaces.groups.";

    /**
     * What was said for one organization.
     *
     * @param organization the native one
     * @param groups {@code null} where it isn't clear which they are
     */
    record Entry(
            GroupSource source,
            String organization,
            @Nullable Set<String> groups,
            List<SyncProblem> problems) {

        static Entry of(GroupSource source, String organization, GroupStatement statement) {
            return new Entry(source, organization, statement.groups().orElse(null), statement.problems());
        }

        GroupStatement statement() {
            return new GroupStatement(Optional.ofNullable(groups), problems);
        }

        boolean sameAs(Entry other) {
            return source == other.source && organization.equals(other.organization);
        }
    }

    /** Keeps what one mapper has read, together with what others have read from the same sign-in. */
    public static void keep(
            BrokeredIdentityContext context, GroupSource source, String organization, GroupStatement read) {
        String provider = context.getIdpConfig().getAlias();
        Object before = context.getContextData().get(NOTE);
        var entries = new ArrayList<Entry>(
                before == null ? List.of() : parse((String) before).entries());
        var entry = Entry.of(source, organization, read);
        Optional<Entry> same = entries.stream().filter(entry::sameAs).findFirst();
        same.ifPresent(entries::remove);
        entries.add(same.map(other ->
                        Entry.of(source, organization, other.statement().and(read)))
                .orElse(entry));
        String note = write(new SaidGroups(provider, context.getId(), entries));
        context.getContextData().put(NOTE, note);
        context.getAuthenticationSession().setClientNote(NOTE + provider, note);
    }

    /** What was kept; it isn't any more. */
    static List<SaidGroups> take(AuthenticationSessionModel signIn) {
        List<String> notes = signIn.getClientNotes().keySet().stream()
                .filter(note -> note.startsWith(NOTE))
                .toList();
        return notes.stream()
                .map(note -> {
                    SaidGroups said = parse(signIn.getClientNote(note));
                    signIn.removeClientNote(note);
                    return said;
                })
                .toList();
    }

    private static SaidGroups parse(String note) {
        try {
            return JsonSerialization.readValue(note, SaidGroups.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(SaidGroups said) {
        try {
            return JsonSerialization.writeValueAsString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
