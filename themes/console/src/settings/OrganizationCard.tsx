import {
  Button,
  Card,
  CardBody,
  CardTitle,
  Form,
  FormGroup,
  FormSelect,
  FormSelectOption,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { statusOf } from '../people/roles';
import { FieldHelp } from '../shared/FieldHelp';
import { useToasts } from '../shared/Toasts';
import type { OrganizationSettings } from './queries';

/** The most days that the log is kept, unless it is kept for ever. */
const LONGEST = 36_500;

/** Name, default role and how long the log is kept; the seats are the server's to say. */
export function OrganizationCard({ settings }: { settings: OrganizationSettings }) {
  const { t, named, number } = useTexts();
  const { api, alias, id, can, assignableRoles } = useOrganization();
  const client = useQueryClient();
  const toasts = useToasts();
  const [title, setTitle] = useState(settings.title);
  const [defaultRole, setDefaultRole] = useState(settings.default_role);
  const [days, setDays] = useState(String(settings.activity_log_retention_days ?? ''));
  const mayKeep = can('activity_log.change_retention');
  // Whoever comes by themselves works or waits.
  const defaultRoles = assignableRoles.filter((one) => statusOf(one) !== 'deactivated').toReversed();
  const isKept = days === '' || (Number.isInteger(Number(days)) && Number(days) >= 1 && Number(days) <= LONGEST);
  const path = { organization: id };
  const change = {
    ...(title.trim() !== settings.title && { title: title.trim() }),
    ...(mayKeep &&
      days !== String(settings.activity_log_retention_days ?? '') && {
        activity_log_retention_days: days === '' ? null : Number(days),
      }),
  };
  const isRoleChanged = defaultRole !== settings.default_role;
  const isChanged = isRoleChanged || Object.keys(change).length > 0;
  const save = useMutation({
    mutationFn: async () => {
      if (Object.keys(change).length > 0) {
        await api.patch('/api/organizations/{organization}', { path, body: change });
      }
      if (isRoleChanged) {
        await api.patch('/api/organizations/{organization}/set-default-role', {
          path,
          body: { default_role: defaultRoles.find((one) => one === defaultRole) ?? 'NO' },
        });
      }
    },
    onSuccess: () => toasts.done(t('saved')),
    onError: (error) => toasts.failed(t('notSaved'), error),
    onSettled: () => client.invalidateQueries({ queryKey: [alias] }),
  });
  return (
    <Card>
      <CardTitle component="h2">{t('settings.organization')}</CardTitle>
      <CardBody>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <FormGroup label={t('settings.name')} fieldId="name" isRequired>
            <TextInput id="name" isRequired maxLength={255} value={title} onChange={(_, next) => setTitle(next)} />
          </FormGroup>
          <FormGroup label={t('settings.defaultRole')} fieldId="default-role">
            <FormSelect id="default-role" value={defaultRole} onChange={(_, next) => setDefaultRole(next)}>
              {defaultRoles.map((one) => (
                <FormSelectOption key={one} value={one} label={named('role', one, one)} />
              ))}
            </FormSelect>
            <FieldHelp text={t('settings.defaultRoleHelp')} />
          </FormGroup>
          {mayKeep && (
            <FormGroup label={t('settings.retention')} fieldId="retention">
              <TextInput
                id="retention"
                type="number"
                min={1}
                max={LONGEST}
                value={days}
                validated={isKept ? 'default' : 'error'}
                onChange={(_, next) => setDays(next)}
              />
              <FieldHelp text={t('settings.retentionHelp')} isError={!isKept} />
            </FormGroup>
          )}
          <FormGroup label={t('settings.seats')} role="group">
            {settings.seat_limit === null
              ? t('settings.noLimit', { taken: number(settings.seats_taken) })
              : t('seats.taken', { taken: settings.seats_taken, count: settings.seat_limit })}
            <FieldHelp text={t('settings.seatsHelp')} />
          </FormGroup>
          <div>
            <Button
              type="submit"
              isLoading={save.isPending}
              isDisabled={!isChanged || !isKept || save.isPending || title.trim() === ''}
            >
              {t('save')}
            </Button>
          </div>
        </Form>
      </CardBody>
    </Card>
  );
}
