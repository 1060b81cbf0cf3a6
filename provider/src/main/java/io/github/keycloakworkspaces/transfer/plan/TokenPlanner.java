package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.token.TokenSettings;
import io.github.keycloakworkspaces.transfer.document.MemberPart.TokenEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;

/** Which tokens members may have. */
final class TokenPlanner {

    private static final String PATH = "token_settings";

    private final PlanBuilder builder;

    TokenPlanner(PlanBuilder builder) {
        this.builder = builder;
    }

    void plan(Given<TokenEntry> wanted, TokenSettings present, boolean creates) {
        TokenEntry entry = wanted.value();
        if (entry == null || !(creates || builder.mode().changes())) {
            return;
        }
        TokenSettings after = new TokenSettings(
                entry.personal().valueOr(present.personal()),
                entry.legacy().valueOr(present.legacy()),
                entry.days().valueOr(present.days()));
        builder.add(Change.change(PATH, fields(present, after), new OrganizationStep.SetTokenSettings(after)));
    }

    private static Fields fields(TokenSettings from, TokenSettings to) {
        return new Fields()
                .of("personal", from.personal(), to.personal())
                .of("legacy", from.legacy(), to.legacy())
                .of("days", from.days(), to.days());
    }
}
