package io.github.keycloakworkspaces.testsuite.server;

import java.util.List;
import java.util.Locale;

/** How a page is looked at: on a desktop or a telephone, light or dark. In the order in which a page's colours change once. */
public enum Window {
    WIDE,
    NARROW,
    NARROW_AND_DARK,
    WIDE_AND_DARK;

    /** Lets the browser's page be looked at so. */
    public Browser become(Browser browser) {
        return browser.resize(name().startsWith("WIDE")).darken(isDark());
    }

    /** What keeps people out of the page that the browser shows so; in the dark, only what the light page can't have. */
    public List<String> barriers(Browser browser) {
        return isDark() ? browser.barriersOfColour() : browser.barriers();
    }

    private boolean isDark() {
        return name().endsWith("DARK");
    }

    /** As a part of a file's name. */
    public String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }
}
