package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import java.util.Comparator;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * The forms of refusals by the addresses at which they count. Where no protocol has one of its own, a refusal is a problem
 * document; below an address of another protocol, the longer address counts.
 */
public final class RefusalForms {

    private static final RefusalForm USUAL = new ProblemDocument();

    private final List<RefusalForm> forms;
    private final List<String> pages;

    /**
     * The forms of all protocols.
     *
     * @param pages addresses below {@code {base}} of pages for people, where Keycloak's own handler refuses
     */
    public RefusalForms(List<RefusalForm> forms, List<String> pages) {
        this.forms = forms.stream()
                .sorted(Comparator.comparing(
                                (RefusalForm form) -> form.address().length())
                        .reversed())
                .toList();
        this.pages = List.copyOf(pages);
    }

    static RefusalForms of(KeycloakSession session) {
        return WorkspacesProvider.ofServer(session, RefusalForms.class);
    }

    /** The form that counts at a path below {@code {base}}. */
    RefusalForm at(String path) {
        return forms.stream()
                .filter(form -> leads(form.address(), path))
                .findFirst()
                .orElse(USUAL);
    }

    /** Whether a path below {@code {base}} is that of a page. */
    boolean page(String path) {
        return pages.stream().anyMatch(address -> leads(address, path));
    }

    private static boolean leads(String address, String path) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
