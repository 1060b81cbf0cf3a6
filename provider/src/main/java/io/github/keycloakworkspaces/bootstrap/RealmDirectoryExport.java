package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.transfer.json.DocumentFormat;
import io.github.keycloakworkspaces.transfer.realm.DirectoryExport;
import io.github.keycloakworkspaces.transfer.realm.RealmDocuments;

/** Wires {@link DirectoryExport}. */
public final class RealmDirectoryExport extends DirectoryExport {

    public RealmDirectoryExport() {
        super(new RealmDocuments(DocumentFormat::list));
    }
}
