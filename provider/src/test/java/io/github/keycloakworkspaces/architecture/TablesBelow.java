package io.github.keycloakworkspaces.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import io.github.keycloakworkspaces.lists.TableNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Statements name tables of their own domain and of domains before it. They are text, in which no rule about classes sees
 * what is named. It is read in the sources: the compiler copies constants into every class that uses them.
 */
final class TablesBelow extends ArchCondition<JavaClass> {

    /** A comment, which may name anything, a character, or a text, which is the only group. */
    private static final Pattern TEXT = Pattern.compile(
            "(?s)//[^\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])'|(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\")");

    private static final Pattern NAME = Pattern.compile("\\b(?:Kw[A-Z]|KW_)\\w+");

    private final String root;
    private final Path sources;
    private final List<String> order;
    private final Map<String, Set<String>> known;

    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> met = new HashSet<>();

    /**
     * @param order the domains, of which each may name tables of those before it; who is not among them may name none
     * @param known which entities a class names nevertheless, by its name behind the root: all of them have to be there
     */
    TablesBelow(String root, Path sources, List<String> order, Map<String, Set<String>> known) {
        super("name tables of their own domain and of those below it only");
        this.root = root;
        this.sources = sources;
        this.order = order;
        this.known = known;
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith("jakarta.persistence.Entity")) {
                owners.put(type.getSimpleName(), domain(type));
            }
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String name = type.getName().substring(root.length() + 1);
        Set<String> upward = upward(type);
        Set<String> expected = known.getOrDefault(name, Set.of());
        met.add(name);
        if (!upward.equals(expected)) {
            events.add(violated(
                    type, name + " names " + upward + " of domains above it, where " + expected + " is known"));
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        known.keySet().stream()
                .filter(name -> !met.contains(name))
                .forEach(name -> events.add(violated(name, name + " is known to name tables, but isn't there")));
    }

    private Set<String> upward(JavaClass type) {
        int own = order.indexOf(domain(type));
        String texts = texts(type);
        Set<String> names =
                NAME.matcher(texts).results().map(MatchResult::group).collect(Collectors.toSet());
        return owners.keySet().stream()
                .filter(entity -> names.contains(entity) || names.contains(TableNames.in(entity)))
                .filter(entity -> order.indexOf(owners.get(entity)) > own)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String texts(JavaClass type) {
        return TEXT.matcher(read(type))
                .results()
                .map(found -> found.group(1))
                .filter(text -> text != null)
                .collect(Collectors.joining("\n"));
    }

    private String read(JavaClass type) {
        try {
            return Files.readString(sources.resolve(type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String domain(JavaClass type) {
        return type.getPackageName().substring(root.length()).split("\\.", -1)[1];
    }
}
