package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.shared.Problem;
import java.io.IOException;

/** An answer can't be put aside. Of whatever is thrown while JSON is written, Jackson leaves only this kind as it is. */
final class RefusedAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedAnswer(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    RefusedAnswer(Problem problem, IOException cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
