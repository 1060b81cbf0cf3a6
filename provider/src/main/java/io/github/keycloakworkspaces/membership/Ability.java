package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Coded;
import java.util.Arrays;
import java.util.List;

/** What depends on being the Owner alone, so that the matrix has no action for it. */
public enum Ability implements Coded {
    PERMISSIONS_CHANGE("permissions.change", true),
    OWNERSHIP_TRANSFER("ownership.transfer", true),
    RETENTION_CHANGE("activity_log.change_retention", true),
    /** Everybody may leave but the Owner, who passes ownership on first. */
    MEMBERSHIP_LEAVE("membership.leave", false);

    private final String code;
    private final boolean owners;

    Ability(String code, boolean owners) {
        this.code = code;
        this.owners = owners;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean heldBy(Role role) {
        return role.owns() == owners;
    }

    /** Who manages the realm may do in every organization what its Owner may. */
    boolean heldBy(Actor actor) {
        return !(actor instanceof Actor.MemberActor member) || heldBy(member.role());
    }

    /** All that a role has. */
    public static List<Ability> of(Role role) {
        return Arrays.stream(values()).filter(ability -> ability.heldBy(role)).toList();
    }
}
