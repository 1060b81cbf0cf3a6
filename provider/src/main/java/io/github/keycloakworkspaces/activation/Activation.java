package io.github.keycloakworkspaces.activation;

import java.util.List;

/**
 * Whether a person may work, or what they wait for.
 *
 * @param organizations the titles of the organizations that somebody waits for
 */
public record Activation(Status status, List<String> organizations) {

    public enum Status {
        /** No member of any organization, or only of such as made them one unasked, so nothing to wait for. */
        NOT_A_MEMBER,
        /** Working in at least one organization. */
        ACTIVE,
        /** An administrator has to give a role first. */
        PENDING,
        /** Every membership was deactivated. */
        DEACTIVATED
    }

    public Activation {
        organizations = List.copyOf(organizations);
    }

    /** Whether the person is kept on the waiting page. */
    public boolean waiting() {
        return status == Status.PENDING || status == Status.DEACTIVATED;
    }
}
