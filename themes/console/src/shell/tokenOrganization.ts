interface Claim {
  workspaces?: { organization?: { id?: number; alias?: string } };
}

/** The alias of the organization with that number, where the token is about it. */
export function aliasIn(token: string, id: number | null | undefined): string | undefined {
  const part = token.split('.')[1];
  if (part === undefined) {
    return undefined;
  }
  try {
    const claim = JSON.parse(decode(part)) as Claim;
    const organization = claim.workspaces?.organization;
    return organization?.id === id ? organization?.alias : undefined;
  } catch {
    return undefined;
  }
}

function decode(part: string): string {
  const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
}
