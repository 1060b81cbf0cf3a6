import {
  Button,
  InputGroup,
  InputGroupItem,
  InputGroupText,
  PageSection,
  Switch,
  TextInput,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { ClearFilters } from '../shared/ClearFilters';
import { FilterSelect } from '../shared/FilterSelect';
import { ListBody } from '../shared/ListBody';
import { PageHeader } from '../shared/PageHeader';
import { Pager, ToolbarPager } from '../shared/Pager';
import { saveFile } from '../shared/saveFile';
import { SearchField } from '../shared/SearchField';
import { useToasts } from '../shared/Toasts';
import { useListState } from '../shared/useListState';
import { ActivityTable } from './ActivityTable';
import { KINDS, METHODS, useLog } from './queries';

const FILTERS = ['search', 'kind', 'method', 'from', 'until'] as const;

/** Who did what, when and from where. */
export default function ActivityPage() {
  const { t } = useTexts();
  const { api, alias } = useOrganization();
  const toasts = useToasts();
  const list = useListState(FILTERS, '-datetime');
  const [isFollowed, setFollowed] = useState(false);
  const { search, from, until } = list.filters;
  const filter = {
    search,
    kind: KINDS.filter((one) => one === list.filters.kind),
    method: METHODS.find((one) => one === list.filters.method),
    start_date: from,
    end_date: until,
  };
  const { data, error, refetch } = useLog({ ...filter, page: list.page, page_size: list.size }, isFollowed);
  const save = () =>
    api.file('/api/activity-logs', { query: { ...filter, format: 'csv' } }).then(
      (file) => saveFile(file, `activity-${alias}.csv`),
      (problem: unknown) => toasts.failed(t('notSaved'), problem),
    );
  const actions = (
    <Button variant="secondary" onClick={() => void save()}>
      {t('csv')}
    </Button>
  );
  const day = (name: 'from' | 'until') => (
    <ToolbarItem>
      <InputGroup>
        <InputGroupText aria-hidden="true">{t(`activity.day.${name}`)}</InputGroupText>
        <InputGroupItem isFill>
          <TextInput
            type="date"
            aria-label={t(`activity.${name}`)}
            title={t(`activity.${name}`)}
            value={list.filters[name]}
            onChange={(_, next) => list.set({ [name]: next })}
          />
        </InputGroupItem>
      </InputGroup>
    </ToolbarItem>
  );
  return (
    <>
      <PageHeader title={t('activity.title')} text={t('activity.text')} actions={actions} />
      <PageSection isFilled>
        <Toolbar inset={{ default: 'insetNone' }}>
          <ToolbarContent>
            <ToolbarItem className="kw-grow">
              <SearchField
                label={t('activity.search')}
                value={search}
                onSearch={(next) => list.set({ search: next })}
              />
            </ToolbarItem>
            <ToolbarItem>
              <FilterSelect
                label={t('activity.byKind')}
                all={t('activity.everyKind')}
                value={list.filters.kind}
                options={KINDS.map((value) => ({ value, text: t(`activity.kind.${value}`) }))}
                onChange={(kind) => list.set({ kind })}
              />
            </ToolbarItem>
            <ToolbarItem>
              <FilterSelect
                label={t('activity.byMethod')}
                all={t('activity.everyMethod')}
                value={list.filters.method}
                options={METHODS.map((value) => ({ value, text: value }))}
                onChange={(method) => list.set({ method })}
              />
            </ToolbarItem>
            {day('from')}
            {day('until')}
            <ClearFilters list={list} />
            <ToolbarItem alignSelf="center">
              <Switch label={t('activity.follow')} isChecked={isFollowed} onChange={(_, next) => setFollowed(next)} />
            </ToolbarItem>
            <ToolbarPager count={data?.recordsFiltered ?? 0} list={list} />
          </ToolbarContent>
        </Toolbar>
        <ListBody
          error={error}
          refetch={refetch}
          rows={data?.data}
          none={{ title: t('activity.none'), text: t('list.noneText') }}
        >
          {(lines) => <ActivityTable lines={lines} />}
        </ListBody>
        <Pager count={data?.recordsFiltered ?? 0} list={list} isBottom />
      </PageSection>
    </>
  );
}
