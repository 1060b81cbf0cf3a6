package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The driver of H2 or PostgreSQL, which writes the statements of requests into a file as long as there is that file. It is
 * in a server's {@code providers/} with nothing else of the tests, and {@link Statements} reads the file. What the server
 * does by itself, such as writing its log, sending mails and looking for what has expired, happens on threads on which no
 * request is answered.
 */
public final class CountingDriver implements Driver {

    /** The variable of the server's environment that names the file. */
    static final String FILE = "WORKSPACES_STATEMENTS";

    private static final Path WRITTEN = Path.of(System.getenv().getOrDefault(FILE, "no-statements"));

    /** Everything that answers requests is called by this part of the server. */
    private static final String ANSWERING = "org.jboss.resteasy.reactive.";

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real(url).acceptsURL(url);
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = real(url).connect(url, properties);
        return connection == null ? null : proxy(Connection.class, new OfConnection(connection));
    }

    private static Driver real(String url) throws SQLException {
        String name = url.startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver";
        try {
            return Class.forName(name)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException("No driver for " + url, e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CountingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object proxy, Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Makes statements that are written down. */
    private record OfConnection(Connection real) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            Object result = call(proxy, real, method, arguments);
            if (!(result instanceof Statement statement)) {
                return result;
            }
            String sql = arguments != null && arguments[0] instanceof String text ? text : "";
            return proxy(method.getReturnType(), new OfStatement(statement, sql));
        }
    }

    /**
     * Writes itself down.
     *
     * @param prepared what it was prepared with, or nothing
     */
    private record OfStatement(Statement real, String prepared) implements InvocationHandler {

        /** Of a batch, each round counts, not that they are sent together. */
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            boolean counts = name.equals("addBatch") || (name.startsWith("execute") && !name.endsWith("Batch"));
            if (counts && Files.exists(WRITTEN) && isAnswering()) {
                write(arguments != null && arguments[0] instanceof String text ? text : prepared);
            }
            return call(proxy, real, method, arguments);
        }
    }

    private static boolean isAnswering() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().startsWith(ANSWERING)));
    }

    private static synchronized void write(String sql) {
        try {
            Files.writeString(WRITTEN, sql.replaceAll("\\s+", " ").trim() + "\n", StandardOpenOption.APPEND);
        } catch (NoSuchFileException nobodyCountsAnyMore) {
            // A request that goes on after its answer.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return real(url).getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(CountingDriver.class.getName());
    }
}
