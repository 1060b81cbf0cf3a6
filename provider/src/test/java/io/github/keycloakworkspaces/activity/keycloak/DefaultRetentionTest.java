package io.github.keycloakworkspaces.activity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultRetentionTest {

    @ParameterizedTest
    @CsvSource({"30,30", "1,1", "36500,36500", "'',180", "x,180", "-1,180", "36501,180", "99999999999,180"})
    void whatIsNoNumberOfDaysIsTheDefault(String value, int days) {
        assertThat(DefaultRetention.days(value)).isEqualTo(days);
    }

    @Test
    void zeroIsForEver() {
        assertThat(DefaultRetention.days("0")).isNull();
    }
}
