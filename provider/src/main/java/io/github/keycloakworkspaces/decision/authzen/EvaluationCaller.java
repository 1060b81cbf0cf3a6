package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.access.Caller;
import io.github.keycloakworkspaces.decision.evaluation.AccountNames;
import io.github.keycloakworkspaces.decision.evaluation.BatchEvaluation;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.EvaluationCases;
import io.github.keycloakworkspaces.decision.evaluation.Question;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName.Part;
import io.github.keycloakworkspaces.decision.evaluation.Subjects;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * Who may ask about whom: holders of the role {@code decide} about anybody, everybody else about themselves. What is
 * named as it is called where somebody works is looked for in the organization that the caller's token is about.
 */
record EvaluationCaller(Caller caller) {

    /**
     * Questions of which none is about somebody else.
     *
     * @throws ProblemException {@code decision.about_others}
     */
    BatchEvaluation ask(EvaluationCases cases, List<Question> questions) {
        List<Question> placed = questions.stream().map(this::placed).toList();
        if (caller.has(Caller.DECIDE)) {
            return cases.askCounted(placed);
        }
        BatchEvaluation evaluation = cases.ask(placed);
        questions.forEach(question -> requireFitting(question.subject()));
        requireAbout(evaluation.subjects());
        return evaluation;
    }

    /**
     * The account of that name; empty for somebody unknown.
     *
     * @throws ProblemException {@code decision.about_others}
     */
    Optional<AccountId> find(EvaluationCases cases, EntityName subject) {
        requireFitting(subject);
        Optional<AccountId> account = new Subjects(cases.facts()).find(subject);
        requireAbout(List.of(account));
        return account;
    }

    private Question placed(Question question) {
        return new Question(question.subject(), question.action(), placed(question.resource()));
    }

    /** The name as the token means it: only names that are looked for where a person works mean something else elsewhere. */
    EntityName placed(EntityName resource) {
        String alias = caller.organization();
        boolean depends = ResourceName.of(resource)
                .filter(ResourceName::dependsOnWorkplace)
                .isPresent();
        return withoutOthers(
                alias == null || !depends
                        ? resource
                        : resource.with(Part.ORGANIZATION.code(), ResourceName.ALIAS + alias));
    }

    /** To those who may ask about themselves only, somebody else's work is nobody's, whether there is such a person or not. */
    private EntityName withoutOthers(EntityName resource) {
        boolean others = !caller.has(Caller.DECIDE)
                && resource.property(Part.ASSIGNEE.code())
                        .filter(name -> !AccountNames.fits(name, caller.account(), caller.names()))
                        .isPresent();
        return others ? resource.with(Part.ASSIGNEE.code(), AccountNames.NOBODY) : resource;
    }

    /** Before anybody is looked for: neither the refusal nor its time must tell who exists. */
    private void requireFitting(EntityName subject) {
        if (!subject.type().equals(Subjects.TYPE)
                || !AccountNames.fits(subject.id(), caller.account(), caller.names())) {
            requireAboutAnybody();
        }
    }

    /** A name that fits may still be that of two accounts, and so of nobody. */
    private void requireAbout(List<Optional<AccountId>> subjects) {
        Optional<AccountId> self = Optional.of(caller.account());
        if (!subjects.stream().allMatch(self::equals)) {
            requireAboutAnybody();
        }
    }

    /**
     * Refuses what tells about everybody.
     *
     * @throws ProblemException {@code decision.about_others}
     */
    void requireAboutAnybody() {
        if (!caller.has(Caller.DECIDE)) {
            throw Problem.forbidden(
                    "decision.about_others", "Only holders of the role decide may ask about anybody but themselves.");
        }
    }
}
