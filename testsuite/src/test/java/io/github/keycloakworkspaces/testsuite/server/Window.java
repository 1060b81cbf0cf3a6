package io.github.keycloakworkspaces.testsuite.server;

import java.util.Locale;

/** How a page is looked at: on a desktop or a telephone, light or dark. In the order in which a page's colours change once. */
public enum Window {
    WIDE,
    NARROW,
    NARROW_AND_DARK,
    WIDE_AND_DARK;

    /** Lets the browser's page be looked at so. */
    public Browser become(Browser browser) {
        return browser.resize(name().startsWith("WIDE")).darken(name().endsWith("DARK"));
    }

    /** As a part of a file's name. */
    public String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }
}
