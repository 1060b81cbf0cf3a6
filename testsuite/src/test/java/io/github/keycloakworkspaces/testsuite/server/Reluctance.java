package io.github.keycloakworkspaces.testsuite.server;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What a directory does that answers some questions only, or keeps an answer back. */
final class Reluctance extends InMemoryOperationInterceptor {

    private static final String NUMBER = "number";

    private final AtomicInteger asked = new AtomicInteger();
    private volatile int answered = Integer.MAX_VALUE;
    private volatile int kept;
    private volatile CountDownLatch reached = new CountDownLatch(1);
    private volatile CountDownLatch released = new CountDownLatch(0);

    /** Refuses everything after so many answers from now on. */
    void refuseAfter(int answers) {
        asked.set(0);
        answered = answers;
    }

    void answerAgain() {
        answered = Integer.MAX_VALUE;
    }

    /** Keeps the answer to that question back, counted from now on, as it is when the question comes. */
    void keepBack(int question) {
        reached = new CountDownLatch(1);
        released = new CountDownLatch(1);
        asked.set(0);
        kept = question;
    }

    void awaitQuestion() {
        await(reached);
    }

    void release() {
        kept = 0;
        released.countDown();
    }

    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
        refuse(asked.get() >= answered);
    }

    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
        int number = asked.incrementAndGet();
        request.setProperty(NUMBER, number);
        refuse(number > answered);
    }

    private static void refuse(boolean refused) throws LDAPException {
        if (refused) {
            throw new LDAPException(ResultCode.UNAVAILABLE, "The directory answers nothing at the moment.");
        }
    }

    @Override
    public void processSearchResult(InMemoryInterceptedSearchResult result) {
        if (Integer.valueOf(kept).equals(result.getProperty(NUMBER))) {
            reached.countDown();
            await(released);
        }
    }

    private static void await(CountDownLatch latch) {
        Patience.until("somebody asks the directory, or its answer may go", () -> latch.getCount() == 0);
    }
}
