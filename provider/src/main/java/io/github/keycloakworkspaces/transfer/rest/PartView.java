package io.github.keycloakworkspaces.transfer.rest;

import io.github.keycloakworkspaces.transfer.Readiness.Part;

/** One part of what a realm needs, for people and programs. */
record PartView(String part, String state, String message) {

    static PartView of(Part part) {
        return new PartView(part.part(), part.state().code(), part.message());
    }
}
