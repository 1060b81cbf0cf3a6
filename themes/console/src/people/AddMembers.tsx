import { FormGroup } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { FormModal } from '../shared/FormModal';
import { Picker, type Choice } from '../shared/Picker';
import { nameOf } from './names';
import { membersKey } from './queries';

interface Props {
  title: string;
  /** The place whose people are not offered again. */
  exclude: { exclude_workspace_id?: number; exclude_project_id?: number };
  onAdd: (people: number[]) => Promise<unknown>;
  onClose: () => void;
}

const CHOICES = 20;

/** Chooses members of the organization who are not in a place yet. */
export default function AddMembers({ title, exclude, onAdd, onClose }: Props) {
  const { t } = useTexts();
  const { api, alias, id } = useOrganization();
  const [chosen, setChosen] = useState<Choice[]>([]);
  const [search, setSearch] = useState('');
  const { data } = useQuery({
    queryKey: [...membersKey(alias), 'choices', exclude, search],
    queryFn: () =>
      api.get('/api/organizations/{organization}/memberships', {
        path: { organization: id },
        query: { ...exclude, search, page_size: CHOICES },
      }),
    placeholderData: keepPreviousData,
  });
  const options = (data?.results ?? []).map(({ user }) => ({
    id: user.id,
    text: nameOf(user),
    description: user.email,
  }));
  return (
    <FormModal
      title={title}
      action={t('add')}
      isComplete={chosen.length > 0}
      onSave={() => onAdd(chosen.map((one) => one.id))}
      onClose={onClose}
    >
      <FormGroup label={t('people.title')} fieldId="add-members">
        <Picker
          id="add-members"
          label={t('people.title')}
          chosen={chosen}
          options={options}
          onSearch={setSearch}
          onChange={setChosen}
        />
      </FormGroup>
    </FormModal>
  );
}
