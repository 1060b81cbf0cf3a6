export type { ProjectEntry, Role, WorkspaceEntry, WorkspacesClaim } from './claim.js';
export type { Decision } from './decision.js';
export type { Person } from './person.js';
export { WorkspacesError } from './problem.js';
export { ACTIONS, organization, project, task, within, workspace } from './question.js';
export type { Action, OrganizationName, ProjectName, Question, Resource, SubjectName } from './question.js';
export type { Settings } from './settings.js';
export { readToken, type TokenContent } from './token.js';
export { Workspaces } from './workspaces.js';
