package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserMessagesTest {

    private static final String CORE = "'schemas':['urn:ietf:params:scim:schemas:core:2.0:User']";
    private static final UserRecord ADA = new UserRecord(
            "ada@example.org",
            "e-17",
            new ScimName(null, "L", "Ada"),
            "Ada L",
            List.of(new ScimEmail("ada@example.org", "work", true)),
            "en-US");
    private static final UserState ACTIVE = new UserState(ADA, true);

    @Test
    void whatOktaCreatesIsKeptWithoutWhatNobodyNeeds() {
        UserState created =
                created("{" + CORE + ",'userName':'ada@example.org','name':{'givenName':'Ada','familyName':'L'},"
                        + "'emails':[{'primary':true,'value':'ada@example.org','type':'work'}],'displayName':'Ada L',"
                        + "'locale':'en-US','externalId':'e-17','groups':[],'password':'x9','active':true}");

        assertThat(created).isEqualTo(ACTIVE);
    }

    @Test
    void whatEntraCreatesIsKeptWithoutWhatNobodyNeeds() {
        UserState created = created("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','urn:misspelt'],"
                + "'userName':'ada@example.org','roles':[],'addresses':null,'title':null,'meta':{'resourceType':'User'},"
                + "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'department':'R','manager':null}}");

        assertThat(created.record())
                .isEqualTo(new UserRecord("ada@example.org", null, ScimName.NONE, null, List.of(), null));
        assertThat(created.active()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"false, false", "'False', false", "true, true", "'TRUE', true", "null, true", "[true], true"})
    void theFlagMayBeAText(String flag, boolean active) {
        assertThat(created("{" + CORE + ",'userName':'a@b.c','active':" + flag + "}")
                        .active())
                .isEqualTo(active);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|scim.invalid_syntax",
                "'x'|scim.invalid_syntax",
                "{}|scim.invalid_syntax",
                "{'userName':'a@b.c'}|scim.invalid_syntax",
                "{'schemas':[],'userName':'a@b.c'}|scim.invalid_syntax",
                "{'schemas':['x']}|scim.invalid_value",
                "{'schemas':['x'],'userName':' '}|scim.invalid_value",
                "{'schemas':['x'],'userName':{}}|scim.invalid_value",
                "{'schemas':['x'],'userName':'nobody'}|scim.invalid_value",
                "{'schemas':['x'],'userName':'n','emails':[{'value':'also none'}]}|scim.invalid_value",
                "{'schemas':['x'],'userName':'a@b.c','emails':[{'type':'work'}]}|scim.invalid_value",
                "{'schemas':['x'],'userName':'a@b.c','emails':[7,[]]}|scim.invalid_value",
                "{'schemas':['x'],'userName':'a@b.c','name':'Ada'}|scim.invalid_value",
                "{'schemas':['x'],'userName':'a@b.c','active':'yes'}|scim.invalid_value",
                "{'schemas':['x'],'userName':'a@b.c','active':1}|scim.invalid_value",
                "{'schemas':['x'],'userName':'a@b.c','externalId':['1','2']}|scim.invalid_value",
                "{'schemas':['x'],'userName':'a\\u0000@b.c'}|scim.invalid_value",
                "{'schemas':['x'],'userName':'a@b.c','displayName':'A\\nB'}|scim.invalid_value",
                "{'schemas':['x'],'userName':'a@b.c','USERNAME':'d@b.c'}|scim.invalid_syntax"
            })
    void whatIsNoPersonIsRefused(String body, String code) {
        assertThat(Sent.refusal(() -> created(body))).isEqualTo(code);
    }

    @Test
    void textsAndAddressesHaveBounds() {
        String emails = "{'value':'x%d@b.c'}";
        String many = String.join(
                ",", IntStream.range(0, 21).mapToObj(emails::formatted).toList());

        assertThat(Sent.refusal(() -> created("{" + CORE + ",'userName':'" + "x".repeat(256) + "'}")))
                .isEqualTo("scim.invalid_value");
        assertThat(Sent.refusal(() -> created("{" + CORE + ",'userName':'a@b.c','emails':[" + many + "]}")))
                .isEqualTo("scim.too_many");
    }

    @Test
    void aNameThatIsNoAddressIsTakenWhereThereIsOne() {
        UserRecord record = created("{" + CORE + ",'userName':'ada','emails':[{'value':'Home@b.c','type':'home'},"
                        + "{'value':'Work@b.c','type':'work'}]}")
                .record();

        assertThat(record.userName()).isEqualTo("ada");
        assertThat(record.address()).get().hasToString("work@b.c");
        assertThat(record.addressType()).isEqualTo("work");
    }

    @Test
    void thePrimaryAddressComesFirst() {
        assertThat(created("{" + CORE + ",'userName':'ada@x.y','emails':[{'value':'w@b.c','type':'work'},"
                                + "{'value':'p@b.c','type':'home','primary':true}]}")
                        .record()
                        .address())
                .get()
                .hasToString("p@b.c");
    }

    @Test
    void replacingTakesAwayWhatIsntSaidAndLeavesTheFlag() {
        UserChange change =
                UserMessages.replaced(Sent.json("{'id':'7','groups':[],'meta':{},'userName':'ada@example.org'}"));

        assertThat(change.of(new UserState(ADA, false)))
                .isEqualTo(new UserState(
                        new UserRecord("ada@example.org", null, ScimName.NONE, null, List.of(), null), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','value':{'active':false}}",
                "{'op':'Replace','path':'active','value':'False'}",
                "{'op':'Add','path':'ACTIVE','value':false}",
                "{'op':'replace','path':'active','value':[{'value':'false'}]}",
                "{'op':'replace','path':'urn:ietf:params:scim:schemas:core:2.0:User:active','value':'FALSE'}",
                "{'OP':'REPLACE','PATH':'','VALUE':{'Active':'false','title':null,'???':1}}"
            })
    void deactivatingIsWrittenInManyWays(String operation) {
        assertThat(patched(operation)).isEqualTo(new UserState(ADA, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'Replace','path':'name.familyName','value':'M'}|M",
                "{'op':'replace','value':{'name.familyName':'M'}}|M",
                "{'op':'replace','value':{'name':{'familyName':'M'}}}|M",
                "{'op':'add','path':'name','value':{'FamilyName':'M'}}|M",
                "{'op':'add','path':'name.familyName','value':null}|L",
                "{'op':'remove','path':'name.familyName'}|",
                "{'op':'replace','path':'name.familyName','value':null}|",
                "{'op':'replace','path':'name.familyName','value':''}|",
                "{'op':'remove','path':'name'}|"
            })
    void partsOfTheNameAreChangedAlone(String operation, String familyName) {
        assertThat(patched(operation).record().name().familyName()).isEqualTo(familyName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'Replace','path':'emails[type eq \\'work\\'].value','value':'new@example.org'}",
                "{'op':'Add','path':'emails[type eq \\'WORK\\'].value','value':[{'value':'new@example.org'}]}",
                "{'op':'replace','path':'emails[primary eq true].value','value':'new@example.org'}",
                "{'op':'replace','path':'emails[value eq \\'ADA@example.org\\'].value','value':'new@example.org'}",
                "{'op':'replace','path':'emails[type eq \\'work\\']','value':{'value':'new@example.org'}}",
                "{'op':'replace','path':'emails','value':[{'value':'new@example.org','type':'work','primary':true}]}",
                "{'op':'replace','value':{'emails[type eq \\'work\\'].value':'new@example.org'}}"
            })
    void theAddressIsChangedInPlace(String operation) {
        assertThat(patched(operation).record().emails())
                .containsExactly(new ScimEmail("new@example.org", "work", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Add", "Replace"})
    void aFilterThatFindsNothingMakesWhatItWouldFind(String op) {
        assertThat(patched("{'op':'" + op + "','path':'emails[type eq \\'home\\'].value','value':'h@example.org'}")
                        .record()
                        .emails())
                .contains(
                        new ScimEmail("h@example.org", "home", false),
                        ADA.emails().get(0));
    }

    @Test
    void anAddressIsThereOnceAndOneIsPrimary() {
        assertThat(patched(
                                "{'op':'add','path':'emails','value':[{'value':'ADA@example.org'},{'value':'b@c.d','primary':true}]}")
                        .record()
                        .emails())
                .containsExactly(new ScimEmail("ADA@example.org", "work", false), new ScimEmail("b@c.d", null, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'Add','path':'title','value':'Dr'}",
                "{'op':'Add','path':'phoneNumbers[type eq \\'mobile\\'].value','value':'1'}",
                "{'op':'Replace','path':'addresses[type eq \\'work\\'].locality','value':'X'}",
                "{'op':'Add','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department','value':'R'}",
                "{'op':'Add','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':[{'value':'1'}]}",
                "{'op':'replace','path':'id','value':'9'}",
                "{'op':'replace','path':'groups','value':[]}",
                "{'op':'remove','path':'title'}",
                "{'op':'remove','path':'emails[type eq \\'other\\']'}",
                "{'op':'remove','path':'emails[type eq \\'other\\'].value'}"
            })
    void whatNobodyKeepsChangesNothing(String operation) {
        assertThat(patched(operation, "{'op':'replace','path':'displayName','value':'Ada L'}"))
                .isEqualTo(ACTIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'remove','path':'userName'}|scim.mutability",
                "{'op':'remove','path':'active'}|scim.mutability",
                "{'op':'remove'}|scim.no_target",
                "{'op':'move','path':'displayName','value':'x'}|scim.invalid_syntax",
                "{'path':'displayName','value':'x'}|scim.invalid_syntax",
                "{'op':'add','path':'displayName'}|scim.invalid_value",
                "{'op':'add','value':'x'}|scim.invalid_value",
                "{'op':'add','path':'emails[','value':'x'}|scim.invalid_filter",
                "{'op':'add','path':'not a path','value':'x'}|scim.invalid_path",
                "{'op':'add','path':['userName'],'value':'x'}|scim.invalid_path",
                "{'op':'add','path':'a.b.c','value':'x'}|scim.invalid_path",
                "{'op':'add','path':'emails[type gt 1].value','value':'x'}|scim.invalid_filter",
                "{'op':'add','path':'emails[x[y pr] pr].value','value':'x'}|scim.invalid_filter",
                "{'op':'replace','path':'active','value':'maybe'}|scim.invalid_value",
                "{'op':'replace','path':'userName','value':''}|scim.invalid_value",
                "[]|scim.invalid_syntax"
            })
    void brokenOperationsAreRefused(String operation, String code) {
        assertThat(Sent.refusal(() -> patched(operation))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'Operations':{}}", "{'Operations':[]}", "{'Operations':null}", "[]"})
    void aPatchHasOperations(String body) {
        assertThat(Sent.refusal(() -> UserMessages.patched(Sent.json(body)))).isEqualTo("scim.invalid_syntax");
    }

    @Test
    void operationsHaveAnEnd() {
        String[] many =
                Collections.nCopies(1001, "{'op':'remove','path':'title'}").toArray(String[]::new);

        assertThat(Sent.refusal(() -> UserMessages.patched(Sent.patch(many)))).isEqualTo("scim.too_many");
    }

    @Test
    void somebodyWithoutAnAddressCanBeDeactivated() {
        UserState stranger = new UserState(new UserRecord("x", null, ScimName.NONE, null, List.of(), null), true);

        assertThat(UserMessages.patched(Sent.patch("{'op':'replace','path':'active','value':false}"))
                        .of(stranger)
                        .active())
                .isFalse();
    }

    @Test
    void theLastAddressStays() {
        UserRecord named =
                new UserRecord("ada", null, ScimName.NONE, null, List.of(new ScimEmail("a@b.c", "work", false)), null);

        assertThat(Sent.refusal(() -> UserMessages.patched(Sent.patch("{'op':'remove','path':'emails'}"))
                        .of(new UserState(named, true))))
                .isEqualTo("scim.invalid_value");
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        assertThat(UserRecords.record(UserRecords.message(ADA))).isEqualTo(ADA);
    }

    private static UserState created(String body) {
        return UserMessages.created(Sent.json(body));
    }

    private static UserState patched(String... operations) {
        return UserMessages.patched(Sent.patch(operations)).of(ACTIVE);
    }
}
