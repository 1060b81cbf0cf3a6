// Brings the demo to where there is something of everything to see. Usage: node seed.js BASE SMTP_PORT MARKER
// The realm sends its mail to the catcher from each start on; people and invitations are made once, by the API, and
// MARKER is the file that says so.
import { existsSync, writeFileSync } from "node:fs";

const [base, smtpPort, marker] = process.argv.slice(2);
const REALM = "labeling";
const PASSWORD = "demo-Pass1";

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

async function token(realm, client, username, password) {
  const response = await fetch(`${base}/realms/${realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: client, scope: "openid", username, password }),
  });
  if (!response.ok) {
    throw new Error(`${username} can't sign in to ${realm}: ${response.status}`);
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

const admin = await token("master", "admin-cli", "admin", "admin");
await call(admin, "PUT", `/admin/realms/${REALM}`, {
  smtpServer: { host: "127.0.0.1", port: smtpPort, from: "labeling@acme.example", fromDisplayName: "Labeling demo" },
});
if (!existsSync(marker)) {
  const owner = await token(REALM, "labeling-app", "owner@acme.example", PASSWORD);
  await deletedPerson(admin, owner);
  await invite(owner, "RE", "invited.reviewer@mail.example");
  await invite(owner, "AN", "invited.annotator@mail.example", "refused.address@mail.example");
  writeFileSync(marker, "");
}
