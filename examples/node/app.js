import { createServer } from 'node:http';
import * as openid from 'openid-client';

const { REALM = 'http://localhost:8080/realms/labeling', CLIENT = 'labeling-app', PORT = '3000' } = process.env;
const home = `http://localhost:${PORT}/`;
const local = { execute: [openid.allowInsecureRequests] }; // Only because the demo has no https.
const keycloak = await openid.discovery(new URL(REALM), CLIENT, undefined, undefined, local);

async function signIn(response) {
  const verifier = openid.randomPKCECodeVerifier();
  const code_challenge = await openid.calculatePKCECodeChallenge(verifier);
  const asked = { redirect_uri: home, scope: 'openid', code_challenge, code_challenge_method: 'S256' };
  const Location = openid.buildAuthorizationUrl(keycloak, asked).href;
  response.writeHead(302, { Location, 'Set-Cookie': `verifier=${verifier}; HttpOnly; SameSite=Lax` }).end();
}

const ROLES = { OW: 'Owner', AD: 'Administrator', MA: 'Manager', RE: 'Reviewer', AN: 'Annotator' };
const text = (value) => String(value).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

async function page(address, verifier) {
  const tokens = await openid.authorizationCodeGrant(keycloak, address, { pkceCodeVerifier: verifier });
  const { sub, workspaces: claim } = tokens.claims();
  if (!claim) return '<h1>You work in no organization</h1>';
  const question = {
    subject: { type: 'user', id: `id:${sub}` },
    action: { name: 'review.access' },
    resource: { type: 'project', id: 'external:mammography' },
  };
  const headers = { Authorization: `Bearer ${tokens.access_token}`, 'Content-Type': 'application/json' };
  const asked = { method: 'POST', headers, body: JSON.stringify(question) };
  const answer = await fetch(`${REALM}/workspaces/access/v1/evaluation`, asked);
  const permitted = answer.ok && (await answer.json()).decision;
  return `<h1>${ROLES[claim.organization.role]} in ${text(claim.organization.alias)}</h1>
    <ul>${claim.workspaces.map(({ title }) => `<li>Workspace ${text(title)}</li>`).join('')}
    ${claim.projects.map(({ id, role }) => `<li>Project ${id}, as ${ROLES[role]}</li>`).join('')}</ul>
    <button ${permitted ? '' : 'disabled'}>Review mammographies</button>`;
}

createServer(async (request, response) => {
  const [path, query] = request.url.split('?');
  const verifier = /verifier=([\w-]+)/.exec(request.headers.cookie)?.[1];
  if (path !== '/') return response.writeHead(404).end();
  if (!query || !verifier) return signIn(response);
  const address = new URL(`/?${query}`, home);
  const body = await page(address, verifier).catch(() => '<h1>That did not work</h1><a href="/">Sign in</a>');
  const html = `<!DOCTYPE html><html lang="en"><title>Labels</title>${body}</html>`;
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
}).listen(PORT, '127.0.0.1', () => console.log(home));
