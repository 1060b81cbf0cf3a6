package io.github.keycloakworkspaces.claims.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ProtocolMapperModel;

class WorkspacesClaimsMapperTest {

    @ParameterizedTest
    @CsvSource({"1,1", "' 7 ',7", "1000,1000", "0,100", "1001,100", "-3,100", "many,100", "'',100", "99999999999,100"})
    void aMaximumThatIsNoneIsTheDefault(String value, int maximum) {
        var mapper = new ProtocolMapperModel();
        mapper.setConfig(Map.of(WorkspacesClaimsMapper.MAXIMUM, value));

        assertThat(WorkspacesClaimsMapper.maximum(mapper)).isEqualTo(maximum);
    }
}
