package io.github.keycloakworkspaces.transfer.realmfile;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.document.DocumentBuilder;
import io.github.keycloakworkspaces.transfer.document.DocumentSplitter;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.document.json.DocumentFormat;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationStates;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * The organizations of a realm as realm attributes, each a list of documents, made one after the other while somebody
 * asks for the next. Jackson refuses texts of 20 million characters, so none comes near that.
 */
final class DocumentAttributes implements Iterator<Map.Entry<String, String>> {

    /** The attributes are called so, with a number behind it. */
    static final String PREFIX = "workspaces.document.";

    private static final Logger LOG = Logger.getLogger(DocumentAttributes.class);

    /** How many entries a document has, about; a large organization comes in several. */
    private static final int ENTRIES = 2000;

    /** How many entries come into one attribute. */
    private static final int ATTRIBUTE = 4000;

    private final OrganizationStates states;
    private final UnaryOperator<OrganizationDocument> edit;
    private final Deque<OrganizationDocument> ready = new ArrayDeque<>();
    private long last;
    private long organizations;
    private int attributes;

    /**
     * Attributes of all organizations.
     *
     * @param edit what is done with each document before it is written
     */
    DocumentAttributes(OrganizationStates states, UnaryOperator<OrganizationDocument> edit) {
        this.states = states;
        this.edit = edit;
    }

    static String name(int number) {
        return PREFIX + String.format(Locale.ROOT, "%06d", number);
    }

    @Override
    public boolean hasNext() {
        fill();
        return !ready.isEmpty();
    }

    @Override
    public Map.Entry<String, String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<OrganizationDocument> documents = new ArrayList<>();
        long weight = 0;
        while (hasNext() && (documents.isEmpty() || weight + DocumentSplitter.weight(ready.getFirst()) <= ATTRIBUTE)) {
            weight += DocumentSplitter.weight(ready.getFirst());
            documents.add(ready.removeFirst());
        }
        attributes++;
        return Map.entry(name(attributes), DocumentFormat.list(documents));
    }

    private void fill() {
        if (!ready.isEmpty()) {
            return;
        }
        List<OrganizationId> slice = states.slice(last);
        if (slice.isEmpty()) {
            return;
        }
        for (OrganizationState state : states.read(slice)) {
            ready.addAll(DocumentSplitter.of(edit.apply(DocumentBuilder.of(state)), ENTRIES));
        }
        last = slice.get(slice.size() - 1).value();
        organizations += slice.size();
        LOG.infof("%d organizations exported", organizations);
    }
}
