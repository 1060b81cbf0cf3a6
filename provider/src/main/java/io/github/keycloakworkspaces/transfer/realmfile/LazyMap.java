package io.github.keycloakworkspaces.transfer.realmfile;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * A map to be written once, from its first entry to its last: what comes after those that are there is made while it is
 * read. How many that will be isn't known before.
 */
final class LazyMap extends AbstractMap<String, String> {

    private final Map<String, String> present;
    private final Iterable<Map.Entry<String, String>> added;

    LazyMap(Map<String, String> present, Iterable<Map.Entry<String, String>> added) {
        this.present = present;
        this.added = added;
    }

    @Override
    public boolean isEmpty() {
        return !entrySet().iterator().hasNext();
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Entry<String, String>> iterator() {
                Iterator<Entry<String, String>> first = present.entrySet().iterator();
                Iterator<Entry<String, String>> then = added.iterator();
                return new Iterator<>() {

                    @Override
                    public boolean hasNext() {
                        return first.hasNext() || then.hasNext();
                    }

                    @Override
                    public Entry<String, String> next() {
                        return first.hasNext() ? first.next() : then.next();
                    }
                };
            }

            @Override
            public int size() {
                throw new UnsupportedOperationException("not known before everything was read");
            }
        };
    }
}
