import type { Project } from '../projects/queries';

/** Labeling and review. */
export const TYPES = ['AN', 'RE'] as const;
export type AssignmentType = (typeof TYPES)[number];

const NEEDED: Record<AssignmentType, string> = { AN: 'tasks.assign_annotators', RE: 'tasks.assign_reviewers' };

/** What of it the viewer may assign in the project, as the API says. */
export function assignableTypes(project: Project): AssignmentType[] {
  return TYPES.filter((type) => project.permissions.includes(NEEDED[type]));
}
