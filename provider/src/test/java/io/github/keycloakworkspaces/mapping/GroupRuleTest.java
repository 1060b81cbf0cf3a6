package io.github.keycloakworkspaces.mapping;

import static io.github.keycloakworkspaces.mapping.RuleWords.effective;
import static io.github.keycloakworkspaces.mapping.RuleWords.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What groups give and take, a sentence a line; {@link RuleWords} explains the words. Letters are those of the lines of
 * precedence. Decided elsewhere: whether a claim is missing or too large to be told, which changes no facts (f), and
 * whether there is a seat for a role (g).
 */
class GroupRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a group's role stands in place of the default                | AN by saml; in saml:A; ran saml                  | saml:A MA                          | MA by saml*
        of one source the most elevated role wins                    | AN by saml; in saml:A saml:B; ran saml           | saml:A RE, saml:B AD               | AD by saml*
        out of the highest group it is the next highest              | AN by saml; in saml:A; left saml:B; ran saml     | saml:A RE, saml:B AD               | RE by saml*
        many groups may give one role                                | AN by saml; in saml:B; ran saml                  | saml:A MA, saml:B MA               | MA by saml*
        a group can lower somebody                                   | AD by invitation; in saml:A; ran saml            | saml:A AN                          | AN by saml*
        a group activates somebody who waits                         | NO by invitation; in keycloak:g; ran keycloak    | keycloak:g RE                      | RE by keycloak*
        the case of a group's name counts                            | AN by saml; in saml:admins; ran saml             | saml:Admins AD                     | AN by saml
        blanks in a group's name count                               | AN by saml; in saml:A; ran saml                  | saml:A. AD                         | AN by saml
        a group of another source is another group                   | AN by saml; in saml:A; ran saml                  | scim:A AD                          | AN by saml
        groups that nobody maps give nothing                         | AN by saml; in saml:X; ran saml                  | saml:A AD                          | AN by saml
        without mappings everything is as it was given               | MA by manual; in saml:A; ran saml                |                                    | MA by manual
        the last source that ran wins                                | AN by saml; in saml:A scim:B; ran scim saml      | saml:A RE, scim:B AD               | RE by saml*
        the last source that ran wins, the other way round           | AN by saml; in saml:A scim:B; ran saml scim      | saml:A RE, scim:B AD               | AD by scim*
        a source that gives no role doesn't cover an earlier one     | AN by saml; in saml:X scim:B; ran scim saml      | scim:B AD, saml:A RE               | AD by scim*
        a role by hand lasts until a source speaks again             | MA by manual; in saml:A; ran saml!               | saml:A AD                          | MA by manual
        a source that speaks again covers a role by hand             | MA by manual; in saml:A scim:B; ran scim! saml   | saml:A AN, scim:B AD               | AN by saml*
        """)
    void roles(String rule, String person, @Nullable String mappings, String expected) {
        assertThat(text(effective(person, mappings == null ? "" : mappings))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        (a) the Owner's role is never touched                         | OW by manual; owner; in saml:A; ran saml; off roles  | saml:A AN              | OW by manual
        (a) the Owner without a group stays the Owner                 | OW by manual; owner; ran saml; off roles             | saml:A AN              | OW by manual
        (a) the Owner follows groups to workspaces                    | OW by manual; owner; in saml:A; ran saml             | saml:A workspace 1     | OW by manual; workspaces 1=saml
        (b) whoever SCIM deactivated stays so after a login           | AN by scim; inactive; in saml:A; ran scim saml       | saml:A AD              | DI by scim*
        (b) the same with a role by hand                              | MA by manual; inactive; in scim:B; ran scim!         | scim:B AD              | DI by scim*
        (b) places of the deactivated wait for them                   | AN by scim; inactive; in scim:B; ran scim            | scim:B workspace 1     | DI by scim*; workspaces 1=scim
        (b) reactivated by SCIM they have the role of the groups      | AN by scim; active; in scim:B; ran scim              | scim:B MA              | MA by scim*
        (b) else the default                                          | AN by scim; active; ran scim                         | scim:B MA              | AN by scim
        (b) whoever a hand deactivated stays so, whatever groups say  | DI by manual; in saml:A; ran saml                    | saml:A AD              | DI by manual
        (b) also without manual management                            | DI by manual; in saml:A; ran saml; off roles         | saml:A AD              | DI by manual
        (c) what a hand gave survives leaving a group                 | MA by manual; left saml:A; ran saml                  | saml:A AD              | MA by manual
        (c) a workspace by hand survives leaving its group            | AN by saml; left saml:A; ran saml; workspaces 1=manual | saml:A workspace 1   | AN by saml; workspaces 1=manual,saml
        (c) off: a role by hand counts for nothing                    | MA by manual; in saml:A; ran saml!; off roles        | saml:A AN              | AN by saml*
        (c) off: a workspace by hand is none                          | AN by saml; ran saml; workspaces 1=manual; off workspaces | saml:A AN         | AN by saml
        (c) off: a project by hand is none, nor is its role           | AN by saml; ran saml; projects 5=manual; roles 5=RE/manual; off projects | saml:A AN | AN by saml
        (c) off: nobody is touched of whom no source ever spoke       | MA by manual; workspaces 1=manual; projects 5=manual; off roles workspaces projects | saml:A AN | MA by manual; workspaces 1=manual; projects 5=manual
        (d) the last source that ran wins, in it the highest role     | AN by saml; in scim:B saml:A saml:C; ran scim saml   | scim:B AD, saml:A RE, saml:C MA | MA by saml*
        (e) projects by SCIM hide those of SAML                       | AN by saml; in saml:A scim:B; ran scim saml          | saml:A project 5 RE, scim:B project 6 | AN by saml; projects 6=scim
        (e) and those of OpenID Connect                               | AN by oidc; in oidc:A scim:B; ran oidc scim          | oidc:A project 5, scim:B project 5 RE | AN by oidc; projects 5=scim; roles 5=RE/scim
        (e) and those that SAML left behind                           | AN by saml; left saml:A; in scim:B; ran saml scim    | saml:A project 5, scim:B project 6    | AN by saml; projects 6=scim
        (e) but not those of Keycloak's groups                        | AN by scim; in keycloak:g scim:B; ran scim keycloak  | keycloak:g project 5 RE, scim:B project 5 | AN by scim; projects 5=keycloak,scim; roles 5=RE/keycloak
        (e) SCIM groups that give no project hide nothing             | AN by saml; in saml:A scim:B; ran scim saml          | saml:A project 5, scim:B MA           | MA by scim*; projects 5=saml
        (e) a SCIM group that was left hides nothing                  | AN by saml; in saml:A; left scim:B; ran scim saml    | saml:A project 5, scim:B project 6    | AN by saml; projects 5=saml 6=scim
        (e) workspaces of all sources add up                          | AN by saml; in saml:A scim:B; ran scim saml          | saml:A workspace 1, scim:B workspace 1, scim:B workspace 2 | AN by saml; workspaces 1=saml,scim 2=scim
        (f) no groups at all is the given role                        | RE by manual; ran oidc                               | oidc:A AD              | RE by manual
        (h) left all role groups: the role that was given otherwise   | AN by saml; left saml:A; ran saml                    | saml:A AD              | AN by saml
        (h) off: deactivated, by the source that spoke last           | AN by saml; left saml:A; ran scim saml; off roles    | saml:A AD              | DI by saml*
        (h) off: a group that maps no role is none                    | AN by saml; in saml:A; ran saml; off roles           | saml:A workspace 1     | DI by saml*; workspaces 1=saml
        (h) off: another source's role is left                        | AN by saml; left saml:A; in scim:B; ran scim saml; off roles | saml:A AD, scim:B RE | RE by scim*
        (i) left a project's group: a member without its role         | AN by saml; left saml:A; ran saml                    | saml:A project 5 RE    | AN by saml; projects 5=saml
        (i) off: neither member nor role                              | AN by saml; left saml:A; ran saml; off projects      | saml:A project 5 RE    | AN by saml
        (i) the role of another group of the project is left          | AN by saml; left saml:A; in saml:B; ran saml         | saml:A project 5 RE, saml:B project 5 AN | AN by saml; projects 5=saml; roles 5=AN/saml
        """)
    void precedence(String rule, String person, String mappings, String expected) {
        assertThat(text(effective(person, mappings))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        somebody may be in many workspaces                            | AN by saml; in saml:A; ran saml                      | saml:A workspace 1, saml:A workspace 2 | AN by saml; workspaces 1=saml 2=saml
        a workspace that isn't there is missing                       | AN by saml; in saml:A; ran saml                      | saml:A title Radiology  | AN by saml; missing Radiology=saml
        it isn't for who left the group before it was there           | AN by saml; left saml:A; ran saml                    | saml:A title Radiology  | AN by saml
        a role mapping makes no workspace of the group's name         | AN by scim; in scim:Team; ran scim                   | scim:Team RE            | RE by scim*
        left a workspace's group: a member still                      | AN by saml; left saml:A; ran saml                    | saml:A workspace 1      | AN by saml; workspaces 1=saml
        off: no member                                                | AN by saml; left saml:A; ran saml; off workspaces    | saml:A workspace 1      | AN by saml
        what a group was mapped to later isn't for who had left it    | AN by saml; left saml:A@1; ran saml                  | saml:A workspace 1, saml:A workspace 2 | AN by saml; workspaces 1=saml
        without its mapping a group that was left gives nothing       | AN by saml; left saml:A; ran saml                    | saml:B workspace 1      | AN by saml
        each place has all its sources                                | AN by saml; in saml:A; ran saml; workspaces 1=manual,invitation | saml:A workspace 1 | AN by saml; workspaces 1=manual,saml,invitation
        Inherit gives a project and no role                           | AN by saml; in saml:A; ran saml                      | saml:A project 5        | AN by saml; projects 5=saml
        Inherit beside a role gives the role                          | AN by saml; in saml:A saml:B; ran saml               | saml:A project 5, saml:B project 5 AN | AN by saml; projects 5=saml; roles 5=AN/saml
        the most elevated project role wins                           | AN by saml; in saml:A saml:B; ran saml               | saml:A project 5 AN, saml:B project 5 RE | AN by saml; projects 5=saml; roles 5=RE/saml
        a group may give other roles in other projects                | AN by saml; in saml:A; ran saml                      | saml:A project 5 AN, saml:A project 6 RE | AN by saml; projects 5=saml 6=saml; roles 5=AN/saml 6=RE/saml
        a project role by hand wins                                   | RE by saml; in saml:A; ran saml; roles 5=AN/manual   | saml:A project 5 RE     | RE by saml; projects 5=saml; roles 5=AN/manual
        off: the group's wins                                         | RE by saml; in saml:A; ran saml; roles 5=AN/manual; off projects | saml:A project 5 RE | RE by saml; projects 5=saml; roles 5=RE/saml
        flags of workspaces and projects are apart                    | AN by saml; left saml:A; ran saml; off projects      | saml:A workspace 1, saml:A project 5 | AN by saml; workspaces 1=saml
        people who wait have their places already                     | NO by saml; in saml:A; ran saml                      | saml:A project 5 RE     | NO by saml; projects 5=saml; roles 5=RE/saml
        """)
    void places(String rule, String person, String mappings, String expected) {
        assertThat(text(effective(person, mappings))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "NOT_ACTIVATED", "DEACTIVATED"})
    void ownershipAndStatesCannotBeMapped(Role role) {
        assertThatThrownBy(() -> new Target.OrganizationRole(role)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REVIEWER", "ANNOTATOR"})
    void onlyProjectRolesCanBeMappedInProjects(Role role) {
        ProjectId project = new ProjectId(1);

        assertThatThrownBy(() -> new Target.Project(project, Optional.of(role)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
