package io.github.keycloakworkspaces.architecture.offending.kc;

public final class FakeGuard {

    public String check() {
        return "checked";
    }
}
