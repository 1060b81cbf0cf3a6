package io.github.keycloakworkspaces.architecture.offending.roles.rest;

import io.github.keycloakworkspaces.architecture.offending.access.FakeGuard;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.Locale;
import java.util.Optional;

public final class EagerResource {

    private final FakeGuard guard = new FakeGuard();

    @GET
    public String asks() {
        String checked = guard.check();
        return work() + checked;
    }

    @GET
    public String asksInTheSameLine() {
        return Optional.of(guard.check()).map(checked -> work() + checked).orElseThrow();
    }

    /** What others provide may come first. */
    @POST
    public String asksAfterOthers(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return guard.check() + lower;
    }

    @OPTIONS
    public String preflight() {
        return work();
    }

    public String noRequest() {
        return work();
    }

    @PUT
    public String forgets() {
        return work();
    }

    @PATCH
    public String isLate(String name) {
        String result = work();
        return guard.check() + result + name;
    }

    @DELETE
    public Optional<String> looksFirst() {
        Optional<String> found = Optional.of("x").map(name -> work() + name);
        return found.map(name -> guard.check() + name);
    }

    @GET
    public String callsNothing() {
        return "nothing";
    }

    private static String work() {
        return "work";
    }
}
