package io.github.keycloakworkspaces.transfer.setup.rest;

import io.github.keycloakworkspaces.transfer.setup.Readiness.Part;

/** One part of what a realm needs, for people and programs. */
record PartView(String part, String state, String message) {

    static PartView of(Part part) {
        return new PartView(part.part(), part.state().code(), part.message());
    }
}
