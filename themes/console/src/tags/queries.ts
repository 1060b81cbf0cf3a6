import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { membersKey } from '../people/queries';

export type Tag = Schema<'TagView'>;

/** How long a tag is at most, as the API has it. */
export const LONGEST_LABEL = 255;

interface Wanted {
  search: string;
  page: number;
  page_size: number;
}

/** A page of the organization's tags, by label. */
export function useTagList(wanted: Wanted) {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...membersKey(alias), 'tags', 'list', wanted],
    queryFn: () =>
      api.get('/api/organizations/{organization}/member-tags', {
        path: { organization: id },
        query: { ...wanted, ordering: 'label' },
      }),
    placeholderData: keepPreviousData,
  });
}

/** Tags stand beside their people, so the lists of these are asked for again, too. */
export function useTagChanges() {
  const { api, alias, id } = useOrganization();
  const client = useQueryClient();
  const renew = () => client.invalidateQueries({ queryKey: membersKey(alias) });
  const rename = useMutation({
    mutationFn: ({ tag, label }: { tag: number; label: string }) =>
      api.patch('/api/organizations/{organization}/member-tags/{tag}', {
        path: { organization: id, tag },
        body: { label },
      }),
    onSuccess: renew,
  });
  const remove = useMutation({
    mutationFn: (tag: number) =>
      api.delete('/api/organizations/{organization}/member-tags/{tag}', { path: { organization: id, tag } }),
    onSuccess: renew,
  });
  return { rename, remove };
}
