import { Button, Content, Flex } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { useToasts } from '../shared/Toasts';
import { WaitingRows } from '../shared/WaitingRows';
import { useTagChanges, type Tag } from './queries';

const RenameTag = lazy(() => import('./RenameTag'));

export function TagsTable({ tags }: { tags: readonly Tag[] | undefined }) {
  const { t, number } = useTexts();
  const { alias, may } = useOrganization();
  const toasts = useToasts();
  const { rename, remove } = useTagChanges();
  const [asked, setAsked] = useState<{ tag: Tag; to: 'rename' | 'delete' }>();
  const close = () => setAsked(undefined);
  return (
    <>
      <Table aria-label={t('tags.title')} variant="compact">
        <Thead>
          <Tr>
            <Th width={60}>{t('tags.label')}</Th>
            <Th modifier="fitContent">{t('people.title')}</Th>
            <Th screenReaderText={t('actions')} />
          </Tr>
        </Thead>
        {tags === undefined ? (
          <WaitingRows columns={3} />
        ) : (
          <Tbody>
            {tags.map((tag) => (
              <Tr key={tag.id}>
                <Td dataLabel={t('tags.label')} modifier="breakWord">
                  <Link to={`/${alias}/people?tag=${tag.id}`}>
                    <bdi>{tag.label}</bdi>
                  </Link>
                </Td>
                <Td dataLabel={t('people.title')}>{number(tag.member_count)}</Td>
                <Td isActionCell>
                  {may('members.change_role') && (
                    <Flex columnGap={{ default: 'columnGapMd' }} flexWrap={{ default: 'nowrap' }}>
                      <Button
                        variant="link"
                        isInline
                        aria-label={t('tags.rename', { label: tag.label })}
                        onClick={() => setAsked({ tag, to: 'rename' })}
                      >
                        {t('change')}
                      </Button>
                      <Button
                        variant="link"
                        isInline
                        isDanger
                        aria-label={t('tags.delete', { label: tag.label })}
                        onClick={() => setAsked({ tag, to: 'delete' })}
                      >
                        {t('delete')}
                      </Button>
                    </Flex>
                  )}
                </Td>
              </Tr>
            ))}
          </Tbody>
        )}
      </Table>
      {asked?.to === 'rename' && (
        <Suspense>
          <RenameTag
            tag={asked.tag}
            onSave={async (label) => {
              await rename.mutateAsync({ tag: asked.tag.id, label });
              toasts.done(t('saved'));
            }}
            onClose={close}
          />
        </Suspense>
      )}
      {asked?.to === 'delete' && (
        <Confirm
          title={t('tags.deleteTitle', { label: asked.tag.label })}
          action={t('delete')}
          onConfirm={async () => {
            await remove.mutateAsync(asked.tag.id);
            toasts.done(t('tags.deleted', { label: asked.tag.label }));
          }}
          onClose={close}
        >
          <Content component="p">{t('tags.deleteText', { count: asked.tag.member_count })}</Content>
        </Confirm>
      )}
    </>
  );
}
