import {
  Button,
  Card,
  CardBody,
  CardTitle,
  Content,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextArea,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useOrganization, type Role } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { RoleSelect } from '../people/RoleSelect';
import { workingRoles } from '../people/roles';
import { useProjectChoices } from '../projects/queries';
import { Picker, type Choice } from '../shared/Picker';
import { useDraft } from '../shared/useDraft';
import { useWorkspaceChoices } from '../workspaces/queries';
import { parseAddresses } from './addresses';
import { Outcomes } from './Outcomes';
import { useInvite } from './useInvite';

/** Invitations by e-mail: who, with which role, into what. Addresses that were refused stay in the field. */
export function MailCard() {
  const { t } = useTexts();
  const { assignableRoles } = useOrganization();
  const [text, setText, forget] = useDraft('invitations');
  const [role, setRole] = useState<Role>('AN');
  const [workspaces, setWorkspaces] = useState<Choice[]>([]);
  const [projects, setProjects] = useState<Choice[]>([]);
  const [workspaceText, setWorkspaceText] = useState('');
  const [projectText, setProjectText] = useState('');
  const { progress, invite } = useInvite();
  const { good, bad } = parseAddresses(text);
  const isBusy = progress?.isDone === false;

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const outcomes = await invite(good, {
      role,
      workspaces: workspaces.map((one) => one.id),
      projects: projects.map((one) => one.id),
    });
    const left = [...outcomes.filter((one) => one.problem).map((one) => one.email), ...bad];
    if (left.length === 0) {
      forget();
    } else {
      setText(left.join('\n'));
    }
  };

  return (
    <Card>
      <CardTitle component="h2">{t('invite.title')}</CardTitle>
      <CardBody>
        <Content component="p">{t('invite.text')}</Content>
        <Form onSubmit={(event) => void submit(event)}>
          <FormGroup label={t('invite.addresses')} fieldId="invite-addresses" isRequired>
            <TextArea
              id="invite-addresses"
              aria-describedby="invite-addresses-help"
              resizeOrientation="vertical"
              rows={4}
              spellCheck={false}
              value={text}
              validated={bad.length > 0 ? 'warning' : 'default'}
              onChange={(_, next) => setText(next)}
            />
            <FormHelperText id="invite-addresses-help">
              <HelperText isLiveRegion>
                <HelperTextItem variant={bad.length > 0 ? 'warning' : 'default'}>
                  {bad.length > 0
                    ? t('invite.bad', { count: bad.length, words: bad.slice(0, 5).join(', ') })
                    : t('invite.addressesHelp')}
                </HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <FormGroup label={t('role')} role="group">
            <RoleSelect label={t('role')} role={role} roles={workingRoles(assignableRoles)} onChange={setRole} />
          </FormGroup>
          <FormGroup label={t('invite.workspaces')} fieldId="invite-workspaces">
            <Picker
              id="invite-workspaces"
              label={t('invite.workspaces')}
              chosen={workspaces}
              options={useWorkspaceChoices(workspaceText)}
              onSearch={setWorkspaceText}
              onChange={setWorkspaces}
            />
          </FormGroup>
          <FormGroup label={t('invite.projects')} fieldId="invite-projects">
            <Picker
              id="invite-projects"
              label={t('invite.projects')}
              chosen={projects}
              options={useProjectChoices(projectText)}
              onSearch={setProjectText}
              onChange={setProjects}
            />
          </FormGroup>
          <div>
            <Button type="submit" isLoading={isBusy} isDisabled={isBusy || good.length === 0}>
              {good.length === 0 ? t('invite.send') : t('invite.sendTo', { count: good.length })}
            </Button>
          </div>
        </Form>
        {progress && <Outcomes progress={progress} />}
      </CardBody>
    </Card>
  );
}
