package io.github.keycloakworkspaces.testsuite.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Doing several things at the same moment. */
public final class Together {

    private Together() {}

    /** Starts all of them at once, each in a thread of its own; the results have the order of the actions. */
    public static <T> List<T> all(List<? extends Callable<? extends T>> actions) {
        var pool = Executors.newFixedThreadPool(actions.size());
        try {
            var start = new CountDownLatch(actions.size());
            var running = new ArrayList<Future<T>>();
            for (Callable<? extends T> action : actions) {
                running.add(pool.submit(() -> {
                    start.countDown();
                    start.await();
                    return action.call();
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
