import { ToggleGroup, ToggleGroupItem, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { useMembers } from '../people/queries';
import { useProjectChoices } from '../projects/queries';
import { ClearFilters } from '../shared/ClearFilters';
import { Picker, type Choice } from '../shared/Picker';
import { useProjectTitle } from './queries';
import { PERIODS, type DashboardState, type Period } from './views';

interface Props {
  list: DashboardState;
  length: Period;
}

/** Of which days, whose, and in which project. */
export function DashboardFilters({ list, length }: Props) {
  const { t } = useTexts();
  const { may } = useOrganization();
  const { days, person, project } = list.filters;
  return (
    <Toolbar inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarItem>
          <ToggleGroup aria-label={t('dashboard.period')}>
            {[...PERIODS]
              .sort((one, other) => one - other)
              .map((one) => (
                <ToggleGroupItem
                  key={one}
                  text={t('dashboard.days', { count: one })}
                  isSelected={one === length}
                  onChange={() => list.set({ days: one === PERIODS[0] ? '' : String(one) })}
                />
              ))}
          </ToggleGroup>
        </ToolbarItem>
        {may('people.view') && <PersonFilter list={list} />}
        <ProjectFilter list={list} />
        <ClearFilters
          list={{
            isFiltered: days !== '' || person !== '' || project !== '',
            clear: () => list.set({ days: '', person: '', project: '' }),
          }}
        />
      </ToolbarContent>
    </Toolbar>
  );
}

function PersonFilter({ list }: { list: DashboardState }) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const [known, setKnown] = useState<Choice>();
  const { data } = useMembers({ search, role: [], ordering: 'email', page: 1, page_size: 20 });
  const options = (data?.results ?? []).map(({ user }) => ({
    id: user.id,
    text: nameOf(user),
    description: user.email,
  }));
  const id = Number(list.filters.person);
  const chosen = [known, ...options].find((one) => one?.id === id) ?? {
    id,
    text: t('people.number', { number: String(id) }),
  };
  return (
    <ToolbarItem className="kw-filter">
      <Picker
        id="dashboard-person"
        label={t('dashboard.onePerson')}
        placeholder={t('dashboard.everybody')}
        isSingle
        chosen={id > 0 ? [chosen] : []}
        options={options}
        onSearch={setSearch}
        onChange={(choices) => {
          const last = choices.at(-1);
          setKnown(last);
          list.set({ person: last ? String(last.id) : '' });
        }}
      />
    </ToolbarItem>
  );
}

function ProjectFilter({ list }: { list: DashboardState }) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const options = useProjectChoices(search);
  const id = Number(list.filters.project);
  const title = useProjectTitle(id > 0 ? id : undefined);
  return (
    <ToolbarItem className="kw-filter">
      <Picker
        id="dashboard-project"
        label={t('dashboard.oneProject')}
        placeholder={t('dashboard.everyProject')}
        isSingle
        chosen={id > 0 ? [{ id, text: title ?? '…' }] : []}
        options={options}
        onSearch={setSearch}
        onChange={(choices) => list.set({ project: String(choices.at(-1)?.id ?? '') })}
      />
    </ToolbarItem>
  );
}
