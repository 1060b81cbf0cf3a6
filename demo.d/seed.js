// Brings the demo to where there is something of everything to see. Usage: node seed.js BASE SMTP_PORT MARKER
// The realm sends its mail to the catcher from now on; people and invitations are made once, by the API. MARKER is the
// file that says that they are, and where the mail goes.
import { existsSync, writeFileSync } from "node:fs";

const [base, smtpPort, marker] = process.argv.slice(2);
const REALM = "labeling";
const PASSWORD = "demo-Pass1";
const SECRET = "demo-secret";

/** For how many days the demo's people have worked. */
const DAYS = 28;

async function call(token, method, path, body) {
  const response = await fetch(base + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return text ? JSON.parse(text) : response.headers.get("Location");
}

/** Of a person, or without one of the client itself. */
async function token(realm, client, username, password) {
  const grant = username
    ? { grant_type: "password", username, password }
    : { grant_type: "client_credentials", client_secret: SECRET };
  const response = await fetch(`${base}/realms/${realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: client, scope: "openid", ...grant }),
  });
  if (!response.ok) {
    throw new Error(`${username ?? client} can't sign in to ${realm}: ${response.status}`);
  }
  return (await response.json()).access_token;
}

/** Somebody who worked here and was deleted: added by Keycloak's own API, given a role and taken out by ours. */
async function deletedPerson(admin, owner) {
  const email = "left@acme.example";
  const created = await call(admin, "POST", `/admin/realms/${REALM}/users`, {
    username: email,
    email,
    emailVerified: true,
    enabled: true,
    firstName: "Lena",
    lastName: "Left",
    credentials: [{ type: "password", value: PASSWORD }],
  });
  const account = created.slice(created.lastIndexOf("/") + 1);
  const [organization] = await call(admin, "GET", `/admin/realms/${REALM}/organizations?search=acme`);
  await call(admin, "POST", `/admin/realms/${REALM}/organizations/${organization.id}/members`, account);
  const members = `/realms/${REALM}/workspaces/api/organizations/0/memberships`;
  const { results } = await call(owner, "GET", `${members}?search=${encodeURIComponent(email)}`);
  const user = results[0].user.id;
  await call(owner, "PATCH", members, { user_id: user, role: "AN" });
  await call(owner, "DELETE", `${members}/${user}/`);
}

const invite = (owner, role, ...emails) =>
  call(owner, "POST", `/realms/${REALM}/workspaces/api/invite/send-email`, { emails, role });

/** What the labelling application tells of the people's work, so that the dashboard has something to count. */
async function work(owner) {
  const api = `/realms/${REALM}/workspaces/api`;
  const { results: members } = await call(owner, "GET", `${api}/organizations/0/memberships?page_size=100`);
  const { results: projects } = await call(owner, "GET", `${api}/projects/?page_size=100`);
  const { id: organization } = (await call(owner, "GET", `${api}/organizations/`))[0];
  const number = (name) => members.find(({ user }) => user.email === `${name}@acme.example`).user.id;
  const project = (title) => projects.find((one) => one.title === title).id;
  const [xray, notes] = [project("Chest X-ray findings"), project("Medication mentions")];
  const annotator = number("annotator");
  const reviewer = number("reviewer");
  const reports = [];
  for (let day = 0; day < DAYS; day++) {
    const report = (user, where, action, hour) =>
      reports.push({
        organization,
        user_id: user,
        project: where,
        action,
        datetime: new Date(Date.now() - day * 86_400_000 - hour * 600_000).toISOString(),
      });
    // More on some days than on others, and never the same twice in a row.
    const busy = 4 + ((day * 5) % 7);
    for (let time = 0; time < busy; time++) {
      report(annotator, time % 3 ? xray : notes, time % 4 ? "annotation.submit" : "annotation.update", time);
    }
    for (let time = 0; time < busy / 2; time++) {
      report(reviewer, xray, time % 3 ? "review.accept" : "review.reject", time);
    }
  }
  const service = await token(REALM, "labeling-service");
  await call(service, "POST", `${api}/activity-logs/`, reports);
}

const admin = await token("master", "admin-cli", "admin", "admin");
await call(admin, "PUT", `/admin/realms/${REALM}`, {
  smtpServer: { host: "127.0.0.1", port: smtpPort, from: "labeling@acme.example", fromDisplayName: "Labeling demo" },
});
if (!existsSync(marker)) {
  const owner = await token(REALM, "labeling-app", "owner@acme.example", PASSWORD);
  await deletedPerson(admin, owner);
  await invite(owner, "RE", "invited.reviewer@mail.example");
  await invite(owner, "AN", "invited.annotator@mail.example", "refused.address@mail.example");
  await work(owner);
}
writeFileSync(marker, smtpPort);
