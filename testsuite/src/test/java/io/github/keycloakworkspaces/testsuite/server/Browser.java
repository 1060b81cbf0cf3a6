package io.github.keycloakworkspaces.testsuite.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A window of a browser that nobody used before. Playwright wants to be used by one thread only. */
public final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final BrowserContext context;
    private final Page page;

    private Browser(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout((double) Patience.LIMIT.toMillis());
        this.page = context.newPage();
    }

    /** The size of a desktop. */
    public static Browser wide() {
        return open(1280, 900);
    }

    /** The size of a telephone. */
    public static Browser narrow() {
        return open(390, 844);
    }

    private static Browser open(int width, int height) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB");
        return new Browser(Chromium.SHARED.newContext(options));
    }

    /** Goes there and waits until it is loaded. */
    public Browser open(String address) {
        page.navigate(address);
        return this;
    }

    /** Fills the field with that name. */
    public Browser fill(String field, String value) {
        page.locator("[name='" + field + "']").fill(value);
        return this;
    }

    public Browser fillIfThere(String field, String value) {
        return has(field) ? fill(field, value) : this;
    }

    /** Shows a page that came by another way, such as a mail. */
    public Browser show(String html) {
        page.setContent(html);
        return this;
    }

    /** Whether the field with that name can't be changed. */
    public boolean isReadOnly(String field) {
        return !page.locator("[name='" + field + "']").isEditable();
    }

    /** Whether there is a visible field with that name. */
    public boolean has(String field) {
        return page.locator("[name='" + field + "']").isVisible();
    }

    /** Presses the main button of the form. */
    public Browser submit() {
        mainButton().click();
        page.waitForLoadState();
        return this;
    }

    /** Presses the main button of the form, and gives the address at which the client gets the visitor back. */
    public String submitAndReturn() {
        return page.waitForRequest(request -> request.url().startsWith(TestRealm.REDIRECT), mainButton()::click)
                .url();
    }

    /** Presses the form's button of that value, and gives the address at which the client gets the visitor back. */
    public String pressAndReturn(String value) {
        Locator button = page.locator("form [type='submit'][value='" + value + "']");
        return page.waitForRequest(request -> request.url().startsWith(TestRealm.REDIRECT), button::click)
                .url();
    }

    /** Presses the form's button of that value. */
    public Browser press(String value) {
        page.locator("form [type='submit'][value='" + value + "']").click();
        page.waitForLoadState();
        return this;
    }

    /** Waits until the page with that heading is to be seen; fails with what is to be seen instead. */
    public Browser awaitHeading(String heading) {
        Locator wanted = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                .first();
        try {
            wanted.waitFor();
        } catch (TimeoutError e) {
            throw new AssertionError("No heading '" + heading + "' at " + page.url() + ", but\n" + text(), e);
        }
        return this;
    }

    public String address() {
        return page.url();
    }

    /** Follows the link with that text. */
    public Browser follow(String text) {
        page.locator("a", new Page.LocatorOptions().setHasText(text)).first().click();
        page.waitForLoadState();
        return this;
    }

    /** Clicks what Keycloak's consoles mark with that test id. */
    public Browser click(String testId) {
        page.locator("[data-testid='" + testId + "']").click();
        return this;
    }

    /** Opens the list that the selector points at, and takes the option with that text. */
    public Browser choose(String selector, String option) {
        page.locator(selector).first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        return this;
    }

    /** Waits until that text is to be seen. */
    public Browser await(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    public String title() {
        return page.title();
    }

    private Locator mainButton() {
        return page.locator("form [type='submit']").first();
    }

    public String text() {
        return page.locator("body").innerText();
    }

    /** Whether one has to scroll sideways. */
    public boolean isWiderThanItsWindow() {
        return Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** Ends all sessions, as far as this browser knows of them. */
    public Browser forgetEverything() {
        context.clearCookies();
        return this;
    }

    public Browser screenshot(String name) {
        Path file = Path.of(System.getProperty("workspaces.target"), "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Chromium {
        static final com.microsoft.playwright.Browser SHARED = launch();

        /** Never closed by us: it ends when this process does. */
        private static com.microsoft.playwright.Browser launch() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(ARGUMENTS));
        }
    }
}
