/** The actions of the role matrix. */
export const ACTIONS = [
  'members.change_role',
  'people.view',
  'members.invite',
  'activity_log.view',
  'workspace.create',
  'workspace.view',
  'workspace.change',
  'workspace.delete',
  'project.create',
  'project.view',
  'project.change',
  'project.delete',
  'template.save',
  'data.view',
  'data.import',
  'data.export',
  'tasks.assign_annotators',
  'tasks.assign_reviewers',
  'labeling.access',
  'review.access',
  'agreement.monitor',
  'annotations.verify',
  'performance.review',
  'api.access',
  'dashboard.track',
  'dashboard.annotator',
] as const;

export type Action = (typeof ACTIONS)[number];

/** What something is done to. */
export interface Resource {
  readonly type: 'organization' | 'workspace' | 'project' | 'task';
  readonly id: string;
  readonly properties?: Readonly<Partial<Record<'organization' | 'project' | 'assignee', string>>>;
}

/** May somebody do this with that? */
export interface Question {
  readonly action: Action;
  readonly resource: Resource;
}

/** Our number, or the native organization's alias. */
export type OrganizationName = number | `alias:${string}`;

/** Our number, or the application's own id. */
export type ProjectName = number | `external:${string}`;

/** An account, by what kind of name it is: bare ones may mean two people. */
export type SubjectName = `id:${string}` | `username:${string}` | `email:${string}`;

export function organization(name: OrganizationName): Resource {
  return { type: 'organization', id: String(name) };
}

export function workspace(id: number): Resource {
  return { type: 'workspace', id: String(id) };
}

export function project(name: ProjectName): Resource {
  return { type: 'project', id: String(name) };
}

/** A task of the application, with whose work it is where that counts. */
export function task(id: string | number, of: { project: ProjectName; assignee?: SubjectName }): Resource {
  const assignee = of.assignee === undefined ? {} : { assignee: of.assignee };
  return { type: 'task', id: String(id), properties: { project: String(of.project), ...assignee } };
}

/** The same resource, looked for in one organization only. */
export function within(name: OrganizationName, resource: Resource): Resource {
  return { ...resource, properties: { ...resource.properties, organization: String(name) } };
}

/** The same text for the same question. */
export function keyOf({ action, resource }: Question): string {
  const { organization, project, assignee } = resource.properties ?? {};
  return JSON.stringify([action, resource.type, resource.id, organization, project, assignee]);
}
