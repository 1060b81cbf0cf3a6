import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useOrganization } from '../api/organization';
import { membersKey } from './queries';

/** So many tags are offered at once; others are found by typing. */
const OFFERED = 50;

const tagsKey = (alias: string) => [...membersKey(alias), 'tags'];

/** The first tags whose label contains a text, by label. */
export function useTags(search = '') {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...tagsKey(alias), search],
    queryFn: () =>
      api.get('/api/organizations/{organization}/member-tags', {
        path: { organization: id },
        query: { search, page_size: OFFERED },
      }),
    placeholderData: keepPreviousData,
  });
}

/** One tag, which may not be among the first ones. */
export function useTag(tag: number | undefined) {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...tagsKey(alias), 'one', tag],
    queryFn: () =>
      api.get('/api/organizations/{organization}/member-tags/{tag}', { path: { organization: id, tag: tag ?? 0 } }),
    enabled: tag !== undefined,
  });
}

interface TagChange {
  person: number;
  tags: readonly number[];
  /** A label that becomes a tag first. */
  label?: string;
}

/** Makes tags the only ones that somebody has. */
export function useTagChange() {
  const { api, alias, id } = useOrganization();
  const client = useQueryClient();
  const path = { organization: id };
  return useMutation({
    mutationFn: async ({ person, tags, label }: TagChange) => {
      const made =
        label === undefined
          ? undefined
          : await api.post('/api/organizations/{organization}/member-tags', { path, body: { label } });
      await api.post('/api/organizations/{organization}/member-tags/assignments', {
        path,
        body: { all: false, included: [person], tags: [...tags, ...(made ? [made.id] : [])], overwrite: true },
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: membersKey(alias) }),
  });
}
