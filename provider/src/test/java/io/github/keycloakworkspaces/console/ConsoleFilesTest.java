package io.github.keycloakworkspaces.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleFilesTest {

    @Test
    void theConsoleIsLoadedWithWhatItImportsAndPagesAreNot() {
        ConsoleFiles files = ConsoleFiles.parse("""
                {"src/start.ts": {"file": "start-0.js", "isEntry": true, "imports": ["_helper.js"],
                                  "dynamicImports": ["src/main.ts"]},
                 "_helper.js": {"file": "helper-8.js"},
                 "src/main.ts": {"file": "main-1.js", "isEntry": true, "imports": ["_shared.js", "_helper.js"],
                                 "css": ["main-2.css"],
                                 "dynamicImports": ["src/people/PeoplePage.tsx"]},
                 "_shared.js": {"file": "shared-3.js", "imports": ["src/main.ts"], "css": ["shared-4.css"]},
                 "src/people/PeoplePage.tsx": {"file": "PeoplePage-5.js", "css": ["PeoplePage-6.css"]},
                 "src/starting.css": {"file": "starting-7.css", "isEntry": true}}""");

        assertThat(files.script()).isEqualTo("start-0.js");
        assertThat(files.modules()).containsExactly("main-1.js", "shared-3.js", "helper-8.js");
        assertThat(files.styles()).containsExactly("main-2.css", "shared-4.css");
        assertThat(files.starting()).isEqualTo("starting-7.css");
    }
}
