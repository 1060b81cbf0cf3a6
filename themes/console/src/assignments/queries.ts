import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { nameOf } from '../people/names';
import { projectsKey } from '../projects/queries';
import type { Choice } from '../shared/Picker';
import type { AssignmentType } from './types';

export type ProjectMember = Schema<'ProjectMemberView'>;

export interface TaskWithAssignees {
  task: number;
  /** Unknown while it is asked for. */
  assignees: readonly Schema<'TaskAssignmentView'>[] | undefined;
}

/** How many a list of choices shows at once. */
const CHOICES = 20;

const assigneesKey = (alias: string, project: number) => [...projectsKey(alias), project, 'assignees'];

/** Who works on each of the tasks. The API tells it task by task. */
export function useAssignees(project: number, tasks: readonly number[]) {
  const { api, alias } = useOrganization();
  return useQueries({
    queries: tasks.map((task) => ({
      queryKey: [...assigneesKey(alias, project), task],
      queryFn: () => api.get('/api/projects/{project}/tasks/{task}/assignees', { path: { project, task } }),
    })),
    combine: (answers) => ({
      rows: tasks.map<TaskWithAssignees>((task, index) => ({ task, assignees: answers[index]?.data })),
      error: answers.find((one) => one.error)?.error,
    }),
  });
}

/** The people of a project with these numbers. */
export function useProjectPeople(project: number, ids: readonly number[]): ReadonlyMap<number, ProjectMember> {
  const { api, alias } = useOrganization();
  const wanted = [...new Set(ids)].sort((one, other) => one - other);
  const { data } = useQuery({
    queryKey: [...projectsKey(alias), project, 'people', wanted],
    queryFn: () =>
      api.get('/api/projects/{project}/members/paginated', {
        path: { project },
        query: { ids: wanted, page_size: wanted.length },
      }),
    placeholderData: keepPreviousData,
    enabled: wanted.length > 0,
  });
  return new Map(data?.results.map((one) => [one.id, one]));
}

/** Those of a project who may get tasks of a type, by a part of their names. */
export function usePeopleFor(project: number, type: AssignmentType, search: string): Choice[] {
  const { api, alias } = useOrganization();
  const { data } = useQuery({
    queryKey: [...projectsKey(alias), project, 'people-for', type, search],
    queryFn: () =>
      api.get('/api/projects/{project}/members/paginated', {
        path: { project },
        query: { search, page_size: CHOICES, ...(type === 'RE' && { no_annotators: true }) },
      }),
    placeholderData: keepPreviousData,
  });
  return (data?.results ?? []).map((one) => ({ id: one.id, text: nameOf(one), description: one.email }));
}

export interface Assignment {
  tasks: readonly number[];
  type: AssignmentType;
  people: readonly number[];
}

export function useAssignmentChanges(project: number) {
  const { api, alias } = useOrganization();
  const client = useQueryClient();
  const renew = () => client.invalidateQueries({ queryKey: assigneesKey(alias, project) });
  const assign = useMutation({
    mutationFn: ({ tasks, type, people }: Assignment) =>
      api.post('/api/projects/{project}/tasks/assignees', {
        path: { project },
        body: { users: [...people], type, selectedItems: { all: false, included: [...tasks] } },
      }),
    onSettled: renew,
  });
  /** Takes tasks from people; from everybody who has them for that type where nobody is named. */
  const unassign = useMutation({
    mutationFn: async ({ tasks, type, people }: Assignment) => {
      // The API takes one task after the other: what was done before a refusal stays so.
      for (const task of tasks) {
        await api.delete('/api/projects/{project}/tasks/{task}/assignees', {
          path: { project, task },
          query: { type, ...(people.length > 0 && { users: [...people] }) },
        });
      }
    },
    onSettled: renew,
  });
  return { assign, unassign };
}
