package io.github.keycloakworkspaces.mapping;

/** What may be given by hand beside what groups give; where it is off, groups alone decide. */
public record ManualManagement(boolean roles, boolean workspaces, boolean projects) {

    public static final ManualManagement ON = new ManualManagement(true, true, true);
}
