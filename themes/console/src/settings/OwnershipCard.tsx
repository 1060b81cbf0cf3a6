import { Button, Card, CardBody, CardTitle, Content, Form, FormGroup } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { useMembers } from '../people/queries';
import { workingRoles } from '../people/roles';
import { Confirm } from '../shared/Confirm';
import { Picker, type Choice } from '../shared/Picker';
import { useToasts } from '../shared/Toasts';

/** Passing the organization on: there is exactly one Owner. */
export function OwnershipCard() {
  const { t } = useTexts();
  const { api, alias, id, title, assignableRoles } = useOrganization();
  const client = useQueryClient();
  const toasts = useToasts();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Choice>();
  const [isAsked, setAsked] = useState(false);
  const { data } = useMembers({
    search,
    role: workingRoles(assignableRoles),
    ordering: 'email',
    page: 1,
    page_size: 20,
  });
  const options = (data?.results ?? []).map(({ user }) => ({
    id: user.id,
    text: nameOf(user),
    description: user.email,
  }));
  const transfer = async (heir: Choice) => {
    await api.post('/api/organizations/{organization}/owner', {
      path: { organization: id },
      body: { user_id: heir.id },
    });
    toasts.done(t('owner.isNow', { name: heir.text }));
    setChosen(undefined);
    await client.invalidateQueries({ queryKey: [alias] });
  };
  return (
    <Card>
      <CardTitle component="h2">{t('owner.title')}</CardTitle>
      <CardBody>
        <Content component="p">{t('owner.text')}</Content>
        <Form onSubmit={(event) => event.preventDefault()}>
          <FormGroup label={t('owner.heir')} fieldId="heir">
            <Picker
              isSingle
              id="heir"
              label={t('owner.heir')}
              chosen={chosen ? [chosen] : []}
              options={options}
              onSearch={setSearch}
              onChange={(next) => setChosen(next.at(-1))}
            />
          </FormGroup>
        </Form>
        <Button
          className="kw-below"
          variant="secondary"
          isDanger
          isDisabled={chosen === undefined}
          onClick={() => setAsked(true)}
        >
          {t('owner.transfer')}
        </Button>
      </CardBody>
      {isAsked && chosen && (
        <Confirm
          title={t('owner.ask', { organization: title, name: chosen.text })}
          action={t('owner.transfer')}
          onConfirm={() => transfer(chosen)}
          onClose={() => setAsked(false)}
        >
          <Content component="p">{t('owner.askText', { name: chosen.text })}</Content>
        </Confirm>
      )}
    </Card>
  );
}
