import { isObject, type WorkspacesClaim } from './claim.js';
import type { Question } from './question.js';

/** An answer, and who gave it. */
export interface Decision {
  readonly permitted: boolean;
  /** The server's reason, or `claim`. */
  readonly reason: string;
  readonly by: 'claim' | 'server';
}

/**
 * What the claim answers: it names things that their person may view, and nothing else follows from it. The Owner of an
 * organization may have changed what its roles may do, and more may be allowed than the claim names; so it denies nothing.
 */
export function decideByClaim(claim: WorkspacesClaim, { action, resource }: Question): Decision | undefined {
  if (resource.properties !== undefined) {
    return undefined;
  }
  const named =
    (action === 'workspace.view' && resource.type === 'workspace' && namesWorkspace(claim, resource.id)) ||
    (action === 'project.view' && resource.type === 'project' && namesProject(claim, resource.id));
  return named ? { permitted: true, reason: 'claim', by: 'claim' } : undefined;
}

function namesWorkspace(claim: WorkspacesClaim, id: string): boolean {
  return claim.workspaces.some((entry) => String(entry.id) === id);
}

function namesProject(claim: WorkspacesClaim, id: string): boolean {
  return claim.projects.some(
    (entry) => String(entry.id) === id || (entry.external_id !== undefined && `external:${entry.external_id}` === id),
  );
}

/** What the server answered to one question; anything but a clear yes is a no. */
export function readDecision(answer: unknown): Decision {
  const { decision, context } = isObject(answer) ? answer : {};
  return { permitted: decision === true, reason: reasonIn(context), by: 'server' };
}

function reasonIn(context: unknown): string {
  const { reason, error } = isObject(context) ? context : {};
  if (typeof reason === 'string') {
    return reason;
  }
  return isObject(error) && typeof error.message === 'string' ? error.message : 'none';
}
