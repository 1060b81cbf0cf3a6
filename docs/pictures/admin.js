// The pages of Keycloak's admin console on which this extension is to be seen.
import { call, REALM, token } from "./demo.js";

/** Each is [name, address, a text on it]. */
export async function adminPages(base) {
  const admin = await token(base, "master", "admin", "admin");
  const get = (path) => call(base, admin, `/admin/realms/${REALM}${path}`);
  const named = (list, name) => list.find((one) => (one.alias ?? one.clientId ?? one.name) === name);

  const flow = named(await get("/authentication/flows"), "workspaces registration");
  const scope = named(await get("/client-scopes"), "workspaces");
  const mapper = scope.protocolMappers.find(({ protocolMapper }) => protocolMapper === "workspaces-claims");
  const [server] = await get("/clients?clientId=labeling-resources");
  const policies = await get(`/clients/${server.id}/authz/resource-server/policy?type=workspaces-role-matrix`);

  const at = `${base}/admin/master/console/#/${REALM}`;
  return [
    ["admin-flow", `${at}/authentication/${flow.id}/DEFAULT`, "Workspaces invitation"],
    ["admin-required-action", `${at}/authentication/required-actions`, "Workspaces activation"],
    ["admin-mapper", `${at}/client-scopes/${scope.id}/mappers/${mapper.id}/edit`, "Maximum entries"],
    [
      "admin-policy",
      `${at}/clients/${server.id}/authorization/policy/${policies[0].id}/workspaces-role-matrix`,
      "Logic",
    ],
  ];
}
