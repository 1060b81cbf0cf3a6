package io.github.keycloakworkspaces.client;

/** The server gave no decision, so nothing is permitted. */
public final class WorkspacesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The HTTP status; 0 where there was no answer. */
    private final int status;

    WorkspacesException(int status, String message) {
        super(message);
        this.status = status;
    }

    WorkspacesException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /** The HTTP status: 401 for a token that has ended, 503 for a server that is out of order; 0 without an answer. */
    public int status() {
        return status;
    }
}
