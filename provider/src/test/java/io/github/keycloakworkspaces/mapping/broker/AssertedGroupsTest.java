package io.github.keycloakworkspaces.mapping.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.mapping.GroupStatement;
import java.util.List;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.junit.jupiter.api.Test;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;

class AssertedGroupsTest {

    private static final String ENTRA = "http://schemas.microsoft.com/claims/groups.link";

    @Test
    void valuesOfAllAttributesOfTheNameAreRead() {
        assertThat(read(attribute("Groups", "a"), attribute("Groups", "b", "c"), attribute("Other", "d")))
                .isEqualTo(GroupStatement.of(List.of("a", "b", "c")));
    }

    @Test
    void aFriendlyNameIsAName() {
        var attribute = attribute("urn:oid:1.3.6.1", "a");
        attribute.setFriendlyName("Groups");

        assertThat(read(attribute)).isEqualTo(GroupStatement.of(List.of("a")));
    }

    /** Attack 19 begins with names that are compared without their case. */
    @Test
    void theCaseOfTheNameCounts() {
        assertThat(read(attribute("groups", "a"))).isEqualTo(GroupStatement.NOTHING);
    }

    /** Bug 4: what isn't there changes nothing, what is empty means none. */
    @Test
    void missingIsNotEmpty() {
        assertThat(read()).isEqualTo(GroupStatement.NOTHING);
        assertThat(read(attribute("Groups"))).isEqualTo(GroupStatement.NONE);
        assertThat(read(attribute("Groups", ""))).isEqualTo(GroupStatement.NONE);
        var nil = attribute("Groups");
        nil.addAttributeValue(null);
        assertThat(read(nil)).isEqualTo(GroupStatement.NONE);
    }

    @Test
    void aLinkToTheGroupsIsAnOverage() {
        assertThat(read(attribute(ENTRA, "https://graph.example/groups"))).isEqualTo(GroupStatement.OVERAGE);
        assertThat(read(attribute("Groups", "a"), attribute(ENTRA, "https://graph.example/groups")))
                .isEqualTo(GroupStatement.OVERAGE);
    }

    private static AttributeType attribute(String name, String... values) {
        var attribute = new AttributeType(name);
        List.of(values).forEach(attribute::addAttributeValue);
        return attribute;
    }

    private static GroupStatement read(AttributeType... attributes) {
        var statement = new AttributeStatementType();
        for (AttributeType attribute : attributes) {
            statement.addAttribute(new AttributeStatementType.ASTChoiceType(attribute));
        }
        try {
            var assertion =
                    new AssertionType("id", DatatypeFactory.newInstance().newXMLGregorianCalendar());
            assertion.addStatement(statement);
            return AssertedGroups.in(assertion, "Groups");
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
