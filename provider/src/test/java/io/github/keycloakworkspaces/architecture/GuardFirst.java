package io.github.keycloakworkspaces.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Set;

/** Of the calls into the product, one to the guard stands on the first line that has any. */
final class GuardFirst extends ArchCondition<JavaMethod> {

    /** Methods with an annotation such as {@code @GET}. Pre-flight requests come without a token, so OPTIONS has no guard. */
    static final DescribedPredicate<JavaMethod> ANSWERS_REQUESTS =
            DescribedPredicate.describe("answer requests", GuardFirst::answersRequests);

    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final Set<String> GUARDED = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final String root;
    private final Set<String> guards;

    GuardFirst(String root, String... guards) {
        super("call " + String.join(" or ", guards) + " before anything else of " + root);
        this.root = root;
        this.guards = Set.of(guards);
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        List<JavaCall<?>> calls = method.getCallsFromSelf().stream()
                .filter(call -> ofTheProduct(call.getTargetOwner()))
                .toList();
        int first = calls.stream().mapToInt(JavaCall::getLineNumber).min().orElse(0);
        boolean guarded = calls.stream()
                .anyMatch(call -> call.getLineNumber() == first
                        && guards.contains(call.getTargetOwner().getName()));
        String message = method.getDescription() + (guarded ? " asks" : " doesn't ask") + " the guard first in "
                + method.getSourceCodeLocation();
        events.add(guarded ? satisfied(method, message) : violated(method, message));
    }

    private boolean ofTheProduct(JavaClass owner) {
        return owner.getName().startsWith(root + ".");
    }

    private static boolean answersRequests(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .flatMap(annotation -> annotation.getAnnotations().stream())
                .filter(meta -> meta.getRawType().getName().equals(HTTP_METHOD))
                .anyMatch(meta ->
                        GUARDED.contains(String.valueOf(meta.get("value").orElse(""))));
    }
}
