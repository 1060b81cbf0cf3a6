package io.github.keycloakworkspaces.architecture.offending.access;

public final class FakeGuard {

    public String check() {
        return "checked";
    }
}
