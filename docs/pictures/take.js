// Opens pages of a running demo, and stores what is to be seen. Usage: node take.js BASE MAILS FOLDER
import { statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { adminPages } from "./admin.js";
import { call, PASSWORD, REALM, token } from "./demo.js";

const [base, mails, folder] = process.argv.slice(2);
const LIMIT = 150_000;
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const realm = `${base}/realms/${REALM}`;
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium-headless-shell",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});

const window = async (size, colorScheme) => {
  const context = await browser.newContext({ viewport: size, colorScheme, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
};

/** Stores what is to be seen, once the page asks for nothing more. */
async function take(page, name, whole = false) {
  await page.mouse.move(0, 0);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: whole, animations: "disabled", caret: "hide" });
  const { size } = statSync(path);
  console.log(`${name}.png  ${Math.ceil(size / 1000)} kB`);
  if (size > LIMIT) {
    throw new Error(`${name}.png has ${size} bytes; more than ${LIMIT} make pages slow`);
  }
}

async function signIn(page, username, password) {
  await page.fill("[name=username]", username);
  if (!(await page.locator("[name=password]").isVisible())) {
    await page.click("form [type=submit]");
  }
  await page.fill("[name=password]", password);
  await page.click("form [type=submit]");
}

const heading = (page, name) => page.getByRole("heading", { name, exact: true }).first().waitFor();

/** Pages of the console, as one person in one window. Each is [name, path, heading]. */
async function consolePages(size, colorScheme, suffix, pages) {
  const page = await window(size, colorScheme);
  const address = (path) => `${realm}/workspaces/console/acme/${path}`;
  await page.goto(address(pages[0][1]));
  await signIn(page, "owner@acme.example", PASSWORD);
  for (const [name, path, title] of pages) {
    await heading(page, pages[0][2]);
    await page.goto(address(path));
    await heading(page, title);
    await take(page, name + suffix);
    pages[0][2] = title;
  }
  await page.context().close();
}

/** Somebody's way in: the link's page, and the page on which they wait. */
async function signUp(size, colorScheme, suffix, link) {
  const page = await window(size, colorScheme);
  await page.goto(link);
  await take(page, `sign-up${suffix}`, true);
  await page.context().close();
}

async function waiting() {
  const page = await window(NARROW, "light");
  await page.goto(`${realm}/workspaces/console/`);
  await signIn(page, "pending@acme.example", PASSWORD);
  await heading(page, "Waiting for activation");
  await take(page, "waiting-narrow", true);
  await page.context().close();
}

async function mail() {
  const page = await window({ width: 720, height: 640 }, "light");
  await page.goto(mails);
  await page.getByRole("link", { name: "as it looks" }).first().click();
  await page.getByText("You are invited").first().waitFor();
  await take(page, "mail", true);
  await page.context().close();
}

async function admin() {
  const page = await window({ ...WIDE, height: 960 }, "light");
  const pages = await adminPages(base);
  await page.goto(pages[0][1]);
  await signIn(page, "admin", "admin");
  await page.getByRole("navigation").first().waitFor();
  for (const [name, address, text] of pages) {
    await page.goto(address);
    await page.getByText(text).first().scrollIntoViewIfNeeded();
    await take(page, name);
  }
  await page.context().close();
}

const owner = await token(base, REALM, "owner@acme.example", PASSWORD);
const members = await call(base, owner, `${realm}/workspaces/api/organizations/0/memberships?search=annotator`);
const projects = await call(base, owner, `${realm}/workspaces/api/projects/?search=chest`);
const invite = await call(base, owner, `${realm}/workspaces/api/invite`);
const link = new URL(invite.invite_url, base).toString();
const person = members.results[0].user;
const project = projects.results[0];
for (const mapping of [
  { source: "saml", group: "Radiologists", role: "RE" },
  { source: "scim", group: "Labelers", role: "AN" },
  { source: "scim", group: "X-ray", workspace: project.workspace },
]) {
  await call(base, owner, `${realm}/workspaces/api/organizations/0/group-mappings`, mapping);
}
await call(base, owner, `${realm}/workspaces/api/token/`, { name: "Nightly export", expires_in: 90 });

const PEOPLE = ["people", "people", "People"];
const DASHBOARD = ["dashboard", "dashboard", "Dashboard"];
await consolePages(WIDE, "light", "", [
  [...PEOPLE],
  ["member", `people/${person.id}`, `${person.first_name} ${person.last_name}`],
  ["add-people", "people/add", "Add people"],
  ["invitations", "invitations", "Invitations"],
  ["workspaces", "workspaces", "Workspaces"],
  ["project", `projects/${project.id}`, project.title],
  ["permissions", "permissions", "Permissions"],
  ["sso", "sso", "Single sign-on and provisioning"],
  ["tokens", "tokens", "Personal tokens"],
  ["activity", "activity", "Activity"],
  [...DASHBOARD],
]);
await consolePages(WIDE, "dark", "-dark", [[...PEOPLE], [...DASHBOARD]]);
await consolePages(NARROW, "light", "-narrow", [[...PEOPLE], [...DASHBOARD]]);
await consolePages(NARROW, "dark", "-narrow-dark", [[...PEOPLE]]);
await signUp(WIDE, "light", "", link);
await signUp(NARROW, "dark", "-narrow-dark", link);
await waiting();
await mail();
await admin();
await browser.close();
