/** Owner, Administrator, Manager, Reviewer, Annotator. */
export type Role = 'OW' | 'AD' | 'MA' | 'RE' | 'AN';

/** A workspace that the person created or is an explicit member of. */
export interface WorkspaceEntry {
  readonly id: number;
  readonly title: string;
}

/** A project that adds to what the workspaces say, with the role that counts in it. */
export interface ProjectEntry {
  readonly id: number;
  readonly role: Role;
  /** What an application calls it, where the mapper tells that. */
  readonly external_id?: string;
}

/** The claim `workspaces`: what a token says about a person in one organization. */
export interface WorkspacesClaim {
  readonly organization: { readonly id: number; readonly alias: string; readonly role: Role };
  readonly workspaces: readonly WorkspaceEntry[];
  readonly projects: readonly ProjectEntry[];
  /** Whether there was more than a token takes; `href` is where all of it is. */
  readonly truncated: boolean;
  readonly href?: string;
}

const ROLES: ReadonlySet<unknown> = new Set<Role>(['OW', 'AD', 'MA', 'RE', 'AN']);

/** Whether a value is such a claim; members that it doesn't know are left alone. */
export function isClaim(value: unknown): value is WorkspacesClaim {
  return (
    isObject(value) &&
    isOrganization(value.organization) &&
    isListOf(value.workspaces, isWorkspace) &&
    isListOf(value.projects, isProject) &&
    typeof value.truncated === 'boolean' &&
    isTextOrAbsent(value.href)
  );
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOrganization(value: unknown): boolean {
  return isObject(value) && isNumber(value.id) && typeof value.alias === 'string' && ROLES.has(value.role);
}

function isWorkspace(value: unknown): boolean {
  return isObject(value) && isNumber(value.id) && typeof value.title === 'string';
}

function isProject(value: unknown): boolean {
  return isObject(value) && isNumber(value.id) && ROLES.has(value.role) && isTextOrAbsent(value.external_id);
}

function isListOf(value: unknown, isEntry: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isEntry);
}

function isNumber(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
