import { Card, CardBody, CardTitle, Content, Label, LabelGroup } from '@patternfly/react-core';
import { useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { useTagChange, useTags } from '../people/tags';
import { Picker, type Choice } from '../shared/Picker';
import { useToasts } from '../shared/Toasts';
import type { Membership } from './queries';

/** Stands for the tag that isn't there yet. */
const NEW = 0;

/** The tags of somebody. Whoever may change roles changes them here; each change is saved at once. */
export function TagsCard({ member, name }: { member: Membership; name: string }) {
  const { t } = useTexts();
  const { may } = useOrganization();
  if (may('members.change_role')) {
    return (
      <Card>
        <CardTitle component="h2">{t('tags.title')}</CardTitle>
        <CardBody>
          <TagPicker member={member} name={name} />
        </CardBody>
      </Card>
    );
  }
  return (
    member.tags.length > 0 && (
      <Card>
        <CardTitle component="h2">{t('tags.title')}</CardTitle>
        <CardBody>
          <LabelGroup numLabels={20} aria-label={t('tags.title')}>
            {member.tags.map((tag) => (
              <Label key={tag.id} variant="outline">
                <bdi>{tag.label}</bdi>
              </Label>
            ))}
          </LabelGroup>
        </CardBody>
      </Card>
    )
  );
}

function TagPicker({ member, name }: { member: Membership; name: string }) {
  const { t } = useTexts();
  const toasts = useToasts();
  const [typed, setTyped] = useState('');
  const { data } = useTags(typed.trim());
  const { mutate } = useTagChange();
  const label = typed.trim();
  const found = (data?.results ?? []).map((tag) => ({ id: tag.id, text: tag.label }));
  const isNew = label !== '' && !found.some((tag) => tag.text.toLowerCase() === label.toLowerCase());
  const options = isNew ? [...found, { id: NEW, text: t('tags.make', { label }) }] : found;
  const change = (chosen: readonly Choice[]) => {
    const wanted = chosen.some((tag) => tag.id === NEW) ? label : undefined;
    const tags = chosen.map((tag) => tag.id).filter((id) => id !== NEW);
    setTyped('');
    mutate(
      { person: member.user, tags, ...(wanted !== undefined && { label: wanted }) },
      {
        onSuccess: () => toasts.done(t('tags.changed', { name })),
        onError: (error) => toasts.failed(t('tags.notChanged', { name }), error),
      },
    );
  };
  return (
    <>
      <Content component="p">{t('tags.text')}</Content>
      <Picker
        id="member-tags"
        label={t('tags.of', { name })}
        chosen={member.tags.map((tag) => ({ id: tag.id, text: tag.label }))}
        options={options}
        onSearch={setTyped}
        onChange={change}
      />
    </>
  );
}
