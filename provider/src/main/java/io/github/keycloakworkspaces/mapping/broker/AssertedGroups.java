package io.github.keycloakworkspaces.mapping.broker;

import io.github.keycloakworkspaces.mapping.GroupStatement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType.ASTChoiceType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.dom.saml.v2.assertion.NameIDType;

/** The groups in an attribute of an assertion. */
final class AssertedGroups {

    /** How the name of the attribute ends by which Entra ID says where to ask for the groups instead. */
    private static final String LINK = "/groups.link";

    private AssertedGroups() {}

    /** @param name name or friendly name of the attribute, with its case; there may be several attributes of that name */
    static GroupStatement in(AssertionType assertion, String name) {
        if (attributes(assertion).anyMatch(AssertedGroups::isLink)) {
            return GroupStatement.OVERAGE;
        }
        List<AttributeType> named = attributes(assertion)
                .filter(attribute -> name.equals(attribute.getName()) || name.equals(attribute.getFriendlyName()))
                .toList();
        return named.isEmpty()
                ? GroupStatement.NOTHING
                : GroupStatement.of(named.stream()
                        .flatMap(attribute -> attribute.getAttributeValue().stream())
                        .filter(Objects::nonNull)
                        .map(value -> value instanceof NameIDType id ? id.getValue() : value)
                        .toList());
    }

    private static boolean isLink(AttributeType attribute) {
        return attribute.getName() != null && attribute.getName().endsWith(LINK);
    }

    private static Stream<AttributeType> attributes(AssertionType assertion) {
        return assertion.getAttributeStatements().stream()
                .map(AttributeStatementType::getAttributes)
                .flatMap(List::stream)
                .map(ASTChoiceType::getAttribute)
                .filter(Objects::nonNull);
    }
}
