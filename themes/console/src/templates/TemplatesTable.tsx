import { Button, Content, Flex, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { lazy, Suspense, useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { sorting } from '../shared/sorting';
import { useToasts } from '../shared/Toasts';
import type { ListState } from '../shared/useListState';
import { WaitingRows } from '../shared/WaitingRows';
import { useDeleteTemplate, type Template } from './queries';

const UseTemplate = lazy(() => import('./UseTemplate'));

const COLUMNS = ['name', undefined, 'updated_at'];

interface Props {
  templates: readonly Template[] | undefined;
  list: Pick<ListState<never>, 'ordering' | 'set'>;
}

export function TemplatesTable({ templates, list }: Props) {
  const { t, date } = useTexts();
  const { me, may } = useOrganization();
  const toasts = useToasts();
  const remove = useDeleteTemplate();
  const [asked, setAsked] = useState<{ template: Template; to: 'use' | 'delete' }>();
  const close = () => setAsked(undefined);
  const sort = sorting(list, COLUMNS);
  // The API lets a template be deleted by who made it, and by those who save templates of every project. How far a role
  // reaches it doesn't say; by the role matrix it is those who give the roles.
  const mayDelete = (template: Template) => template.created_by === me.id || may('members.change_role');
  return (
    <>
      <Table aria-label={t('templates.title')} variant="compact">
        <Thead>
          <Tr>
            <Th width={30} sort={sort('name')}>
              {t('templates.name')}
            </Th>
            <Th width={40}>{t('projects.description')}</Th>
            <Th sort={sort('updated_at')}>{t('templates.updated')}</Th>
            <Th screenReaderText={t('actions')} />
          </Tr>
        </Thead>
        {templates === undefined ? (
          <WaitingRows columns={4} />
        ) : (
          <Tbody>
            {templates.map((template) => (
              <Tr key={template.id}>
                <Td dataLabel={t('templates.name')} modifier="breakWord">
                  <bdi>{template.name}</bdi>{' '}
                  {template.created_by === me.id && <Label isCompact>{t('templates.yours')}</Label>}
                </Td>
                <Td dataLabel={t('projects.description')} modifier="breakWord">
                  <bdi>{template.description}</bdi>
                </Td>
                <Td dataLabel={t('templates.updated')}>{date(template.updated_at)}</Td>
                <Td isActionCell>
                  <Flex columnGap={{ default: 'columnGapMd' }} flexWrap={{ default: 'nowrap' }}>
                    {may('project.create') && (
                      <Button
                        variant="link"
                        isInline
                        aria-label={t('templates.useOf', { name: template.name })}
                        onClick={() => setAsked({ template, to: 'use' })}
                      >
                        {t('projects.create')}
                      </Button>
                    )}
                    {mayDelete(template) && (
                      <Button
                        variant="link"
                        isInline
                        isDanger
                        aria-label={t('templates.deleteOf', { name: template.name })}
                        onClick={() => setAsked({ template, to: 'delete' })}
                      >
                        {t('delete')}
                      </Button>
                    )}
                  </Flex>
                </Td>
              </Tr>
            ))}
          </Tbody>
        )}
      </Table>
      {asked?.to === 'use' && (
        <Suspense>
          <UseTemplate template={asked.template} onClose={close} />
        </Suspense>
      )}
      {asked?.to === 'delete' && (
        <Confirm
          title={t('templates.deleteTitle', { name: asked.template.name })}
          action={t('delete')}
          onConfirm={async () => {
            await remove.mutateAsync(asked.template.id);
            toasts.done(t('templates.deleted', { name: asked.template.name }));
          }}
          onClose={close}
        >
          <Content component="p">{t('templates.deleteText')}</Content>
        </Confirm>
      )}
    </>
  );
}
