package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.transfer.json.DocumentFormat;
import io.github.keycloakworkspaces.transfer.realm.FileExport;
import io.github.keycloakworkspaces.transfer.realm.RealmDocuments;

/** Wires {@link FileExport}. */
public final class RealmFileExport extends FileExport {

    public RealmFileExport() {
        super(new RealmDocuments(DocumentFormat::list));
    }
}
