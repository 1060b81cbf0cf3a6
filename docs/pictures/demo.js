// The demo's API, as far as the pictures need it.
export const REALM = "labeling";
export const PASSWORD = "demo-Pass1";

/** The access token of somebody by the direct grant, which the demo's realms allow. */
export async function token(base, realm, username, password) {
  const response = await fetch(`${base}/realms/${realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "password",
      client_id: realm === "master" ? "admin-cli" : "labeling-app",
      scope: "openid",
      username,
      password,
    }),
  });
  if (!response.ok) {
    throw new Error(`${username} can't sign in to ${realm}: ${response.status}`);
  }
  return (await response.json()).access_token;
}

/** Asks, or makes something where there is a body. */
export async function call(base, bearer, address, body) {
  const response = await fetch(new URL(address, base), {
    method: body ? "POST" : "GET",
    headers: { Authorization: `Bearer ${bearer}`, "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${address}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}
