package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.ViewportSize;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static final ViewportSize DESKTOP = new ViewportSize(1280, 900);
    private static final ViewportSize TELEPHONE = new ViewportSize(390, 844);

    private static final String IS_DARK =
            "getComputedStyle(document.body).color.match(/[0-9]+/g).slice(0, 3).every(part => part > 128)";

    private static final String CUT_CHOICES = """
            () => [...document.querySelectorAll('main button[aria-expanded] span')]
                .filter(text => getComputedStyle(text).textOverflow === 'ellipsis')
                .filter(text => text.scrollWidth > text.clientWidth)
                .map(text => text.innerText)""";

    /** More than there are things on a page that a key could lead to. */
    private static final int MOST_TABS = 150;

    /** What axe calls impacts, the two upper ones of four. */
    private static final List<String> GRAVE = List.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout((double) Patience.LIMIT.toMillis());
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** The size of a desktop. */
    public static Browser wide() {
        return open(DESKTOP);
    }

    /** The size of a desktop for somebody who has everything shown twice as large. */
    public static Browser enlarged() {
        return open(new ViewportSize(DESKTOP.width / 2, DESKTOP.height / 2));
    }

    /** The size of a telephone. */
    public static Browser narrow() {
        return open(TELEPHONE);
    }

    /** The size of a desktop, for somebody who wants pages to be dark. */
    public static Browser wideAndDark() {
        return new Browser(Chromium.SHARED.newContext(options(DESKTOP).setColorScheme(ColorScheme.DARK)));
    }

    /** The same on a telephone. */
    public static Browser narrowAndDark() {
        return new Browser(Chromium.SHARED.newContext(options(TELEPHONE).setColorScheme(ColorScheme.DARK)));
    }

    private static Browser open(ViewportSize size) {
        return new Browser(Chromium.SHARED.newContext(options(size)));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(ViewportSize size) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(size)
                .setLocale("en-GB");
    }

    /** As on pages that come by plain http from another machine, where browsers have no clipboard for scripts. */
    public Browser withoutClipboard() {
        page.addInitScript("delete Navigator.prototype.clipboard");
        return this;
    }

    /** As on the same pages, where browsers compute no digests for scripts either. */
    public Browser withoutSecureContext() {
        page.addInitScript("delete Crypto.prototype.subtle; delete Crypto.prototype.randomUUID");
        return this;
    }

    /** Another window of the same browser, with its sessions. */
    public Browser another() {
        return new Browser(context);
    }

    /** A window with the same sessions, and nothing in its cache. */
    public Browser cold() {
        var options = options(DESKTOP).setStorageState(context.storageState());
        return new Browser(Chromium.SHARED.newContext(options));
    }

    /** Milliseconds from the beginning of the navigation until there was something to be seen. */
    public double firstContent() {
        return measured("() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime", "");
    }

    /** Milliseconds from the beginning of the navigation until there is what the selector says, such as {@code tbody tr}. */
    public double reached(String selector) {
        return measured("selector => document.querySelector(selector) ? performance.now() : 0", selector);
    }

    /** What a function gives as soon as that isn't nothing; asked again in the next page where a page leads on to it. */
    private double measured(String function, String argument) {
        return ((Number) page.waitForFunction(function, argument).jsonValue()).doubleValue();
    }

    /** Makes the window as large as a desktop's, or as a telephone's. */
    public Browser resize(boolean wide) {
        ViewportSize size = wide ? DESKTOP : TELEPHONE;
        page.setViewportSize(size.width, size.height);
        return this;
    }

    /** As if somebody changed what their system shows pages in; returns when the page is so, and no colour changes any more. */
    public Browser darken(boolean dark) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        page.waitForFunction("dark => (" + IS_DARK + ") === dark", dark);
        page.waitForFunction("() => document.getAnimations().every(each => !(each instanceof CSSTransition))");
        return this;
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

    /** Fills in the sign-in page, or the two of them where the password is asked for on its own, for somebody of a test. */
    public Browser enter(String username) {
        return awaitField("username").fill("username", username).enterPassword();
    }

    /** The same where the page knows who signs in. */
    public Browser enterPassword() {
        if (!has("password")) {
            submit().awaitField("password");
        }
        return fill("password", TestRealm.PASSWORD);
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

    /** What stands in the field with that name. */
    public String contentOf(String field) {
        return page.locator("[name='" + field + "']").inputValue();
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
        return returned(mainButton());
    }

    /** Presses the form's button of that value, and gives the address at which the client gets the visitor back. */
    public String pressAndReturn(String value) {
        return returned(page.locator("form [type='submit'][value='" + value + "']"));
    }

    /** Nobody listens there, so the browser shows a page of its own; going elsewhere before that would be interrupted by it. */
    private String returned(Locator button) {
        String address = page.waitForRequest(request -> request.url().startsWith(TestRealm.REDIRECT), button::click)
                .url();
        page.waitForURL(
                url -> url.startsWith("chrome-error:") || url.startsWith(TestRealm.REDIRECT),
                new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        return address;
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

    /** Waits until the page asks the server for nothing more. */
    public Browser awaitQuiet() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
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

    /** Clicks what has that role and exactly that name, as people and screen readers know it. */
    public Browser click(AriaRole role, String name) {
        named(role, name).click();
        return this;
    }

    /** Waits until there is such a thing. */
    public Browser await(AriaRole role, String name) {
        named(role, name).waitFor();
        return this;
    }

    /** Whether there is such a thing to be seen. */
    public boolean has(AriaRole role, String name) {
        return named(role, name).isVisible();
    }

    /** Whether such a thing is there and may be used. */
    public boolean isEnabled(AriaRole role, String name) {
        return named(role, name).isEnabled();
    }

    /** Types into the field of that name. */
    public Browser type(String name, String text) {
        named(AriaRole.TEXTBOX, name).fill(text);
        return this;
    }

    /** Types into the field of that name in the open dialog, behind which another one may have that name. */
    public Browser typeInDialog(String name, String text) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .fill(text);
        return this;
    }

    /** Clicks the last one of that role and name: in a dialog, where the button that opened it has the name, too. */
    public Browser clickLast(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
        return this;
    }

    /** What the open list offers. */
    public List<String> options() {
        return page.getByRole(AriaRole.OPTION).allInnerTexts();
    }

    /** Takes an option of a plain drop-down, by what it says. */
    public Browser select(String name, String option) {
        named(AriaRole.COMBOBOX, name).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** What a plain drop-down has chosen. */
    public String selected(String name) {
        return String.valueOf(named(AriaRole.COMBOBOX, name).evaluate("list => list.selectedOptions[0].label"));
    }

    /** Types into the field for a number, or the like, of that name. */
    public Browser typeInto(AriaRole role, String name, String text) {
        named(role, name).fill(text);
        return this;
    }

    /** Clicks the button of that name, and gives the text of the file that the browser saves then. */
    public String save(String button) {
        var file = page.waitForDownload(() -> click(AriaRole.BUTTON, button));
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the field of that name. */
    public String valueOf(String name) {
        return named(AriaRole.TEXTBOX, name).inputValue();
    }

    /** Waits for the field with that name. */
    public Browser awaitField(String field) {
        page.locator("[name='" + field + "']").waitFor();
        return this;
    }

    /** Waits until that text is nowhere to be seen. */
    public Browser awaitGone(String text) {
        page.getByText(text).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    /** Takes the option of an open list whose name contains that text. */
    public Browser clickOption(String option) {
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        return this;
    }

    /** Goes with the keyboard to what has that role and name. */
    public Browser focus(AriaRole role, String name) {
        named(role, name).focus();
        return this;
    }

    /** Goes on by the tabulator key to what has that role and name, as people do who use no mouse. */
    public Browser tabTo(AriaRole role, String name) {
        Locator wanted = named(role, name);
        wanted.waitFor();
        for (int presses = 0; presses < MOST_TABS; presses++) {
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way by the tabulator key to " + role + " '" + name + "' at " + page.url());
    }

    /** Waits until the keyboard is where it should be. */
    public Browser awaitFocus(AriaRole role, String name) {
        named(role, name).and(page.locator(":focus")).waitFor();
        return this;
    }

    /** Writes with the keyboard wherever it is. */
    public Browser write(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Whether the page has light letters on a dark ground. */
    public boolean isDark() {
        return Boolean.TRUE.equals(page.evaluate(IS_DARK));
    }

    /** Presses keys of the keyboard, such as {@code Tab} or {@code Enter}. */
    public Browser keys(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** What the address ends with, once it does. */
    public Browser awaitAddress(String end) {
        page.waitForURL(address -> address.endsWith(end));
        return this;
    }

    /**
     * What makes the page hard or impossible to use for some people, as axe finds it: rule, and where. Axe stays in the page
     * for the next look at it: it is half a megabyte. Its own runner opens a window for each.
     */
    public List<String> barriers() {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(Axe.SCRIPT);
        }
        Object found = page.evaluate("""
                async grave => (await axe.run({resultTypes: ['violations']})).violations
                    .filter(rule => grave.includes(rule.impact))
                    .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))""", GRAVE);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** What the browser complained about since it was opened, such as scripts that the page's policy forbids. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private Locator mainButton() {
        return page.locator("form [type='submit']").first();
    }

    public String text() {
        return page.locator("body").innerText();
    }

    /** Whether one has to scroll sideways: the window, or the part of it that the page's content stands in. */
    public boolean isWiderThanItsWindow() {
        return Boolean.TRUE.equals(page.evaluate("""
                () => {
                  let place = document.querySelector('main') ?? document.documentElement;
                  while (place && place.scrollWidth <= place.clientWidth + 1) {
                    place = place.parentElement;
                  }
                  return place !== null;
                }"""));
    }

    /** What is chosen in drop-downs of the page and isn't shown to its end. */
    public List<String> cutChoices() {
        return ((List<?>) page.evaluate(CUT_CHOICES))
                .stream().map(String::valueOf).toList();
    }

    /** Ends all sessions, as far as this browser knows of them. */
    public Browser forgetEverything() {
        context.clearCookies();
        return this;
    }

    public Browser screenshot(String name) {
        Path file = Path.of(System.getProperty("workspaces.target"), "screenshots", name + ".jpg");
        // Chromium makes one of these in a tenth of the time of a PNG, and a run takes four hundred.
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setType(ScreenshotType.JPEG)
                .setQuality(85)
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Axe {
        static final String SCRIPT = read();

        private static String read() {
            try (InputStream script = requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
                            .setExecutablePath(Path.of("/usr/bin/chromium-headless-shell"))
                            .setArgs(ARGUMENTS));
        }
    }
}
