package io.github.keycloakworkspaces.testsuite.examples;

import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;

/** The realm whose people use an example: the five roles, somebody who waits, and a stranger. */
record ExampleRealm(TestRealm realm) {

    static final String BUTTON = "Review mammographies";

    static ExampleRealm create() {
        return new ExampleRealm(TestRealm.draft()
                .keyed()
                .organization(
                        "acme",
                        acme -> acme.everyRole()
                                .workspace(
                                        "Radiology & more",
                                        radiology -> radiology
                                                .member("manager")
                                                .member("annotator")
                                                .project("mammography", project -> project.member("reviewer")))
                                .workspace(
                                        "Notes",
                                        notes ->
                                                notes.project("letters", project -> project.member("annotator", "RE"))))
                .person("stranger@mail.example")
                .create());
    }

    TestOrganization acme() {
        return realm.organization("acme");
    }

    /** Opens the example, which leads to Keycloak, and signs in there. */
    static Browser signIn(Browser browser, String home, String email) {
        return browser.open(home).enter(email).submit();
    }
}
