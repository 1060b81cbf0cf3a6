import {
  Button,
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  PageSection,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { Loading } from '../shared/Loading';
import { PageHeader } from '../shared/PageHeader';
import { Problem } from '../shared/Problem';
import { useToasts } from '../shared/Toasts';
import { REACHES, rowsOf, withCell, type CellChange } from './changes';
import { MatrixTable } from './MatrixTable';
import { useMatrix, usePermissionChanges } from './queries';
import { SaveChanges } from './SaveChanges';

/** How far each role reaches, and what the Owner has changed of it. Nothing counts before it is saved. */
export default function PermissionsPage() {
  const { t, named } = useTexts();
  const toasts = useToasts();
  const { data, error, refetch } = useMatrix();
  const { save, reset } = usePermissionChanges();
  const [changes, setChanges] = useState<CellChange[]>([]);
  const [asked, setAsked] = useState<'save' | 'reset'>();
  const close = () => setAsked(undefined);
  const resetOne = (permission: string) =>
    reset.mutate(permission, {
      onSuccess: () => {
        setChanges(changes.filter((one) => one.permission !== permission));
        toasts.done(t('permissions.wasReset', { action: named('action', permission, permission) }));
      },
      onError: (problem) => toasts.failed(t('notSaved'), problem),
    });
  const saveAll = async () => {
    for (const row of rowsOf(changes, data?.options ?? [], data?.changed ?? new Map())) {
      await save.mutateAsync(row);
      setChanges((all) => all.filter((one) => one.permission !== row.permission));
    }
    toasts.done(t('saved'));
  };
  return (
    <>
      <PageHeader
        title={t('permissions.title')}
        text={t('permissions.text')}
        actions={
          data &&
          data.changed.size > 0 && (
            <Button variant="secondary" onClick={() => setAsked('reset')}>
              {t('permissions.resetAll')}
            </Button>
          )
        }
      />
      <PageSection isFilled>
        {error && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        <Legend />
        {data && (
          <MatrixTable
            permissions={data.options}
            changed={data.changed}
            changes={changes}
            onChange={(cell) => setChanges(withCell(changes, cell))}
            onReset={resetOne}
          />
        )}
      </PageSection>
      {changes.length > 0 && (
        <PageSection stickyOnBreakpoint={{ default: 'bottom' }} aria-label={t('permissions.unsaved')}>
          <Toolbar inset={{ default: 'insetNone' }}>
            <ToolbarContent>
              <ToolbarItem alignSelf="center" aria-live="polite">
                {t('permissions.changes', { count: changes.length })}
              </ToolbarItem>
              <ToolbarItem>
                <Button onClick={() => setAsked('save')}>{t('permissions.look')}</Button>
              </ToolbarItem>
              <ToolbarItem>
                <Button variant="link" onClick={() => setChanges([])}>
                  {t('permissions.discard')}
                </Button>
              </ToolbarItem>
            </ToolbarContent>
          </Toolbar>
        </PageSection>
      )}
      {asked === 'save' && <SaveChanges changes={changes} onSave={saveAll} onClose={close} />}
      {asked === 'reset' && (
        <Confirm
          title={t('permissions.resetTitle')}
          action={t('permissions.resetAll')}
          onConfirm={async () => {
            await reset.mutateAsync(undefined);
            setChanges([]);
            toasts.done(t('permissions.allReset'));
          }}
          onClose={close}
        >
          <Content component="p">{t('permissions.resetText', { count: data?.changed.size ?? 0 })}</Content>
        </Confirm>
      )}
    </>
  );
}

/** What the short words of the cells mean. */
function Legend() {
  const { t } = useTexts();
  return (
    <DescriptionList
      isCompact
      className="kw-legend"
      columnModifier={{ default: '2Col', lg: '3Col' }}
      aria-label={t('permissions.legend')}
    >
      {REACHES.map((reach) => (
        <DescriptionListGroup key={reach}>
          <DescriptionListTerm>{t(`cell.${reach}`)}</DescriptionListTerm>
          <DescriptionListDescription>{t(`reach.${reach}`)}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}
