import {
  Alert,
  Card,
  CardBody,
  CardTitle,
  Content,
  Form,
  FormGroup,
  FormSelect,
  FormSelectOption,
  Grid,
  GridItem,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { useProjectChoices } from '../projects/queries';
import { Picker, type Choice } from '../shared/Picker';
import { Problem } from '../shared/Problem';
import { useWorkspaceChoices } from '../workspaces/queries';
import { ExplanationText } from './ExplanationText';
import { useActions, useExplanation, type Action, type Question } from './queries';

const TYPES = ['organization', 'workspace', 'project'] as const;

/** Asks whether somebody may do something, and says why in words. */
export default function ExplainCard({ username, name }: { username: string; name: string }) {
  const { t, named } = useTexts();
  const { data: actions = [] } = useActions();
  const [action, setAction] = useState<Action>();
  const [type, setType] = useState<Question['resourceType']>('organization');
  const [place, setPlace] = useState<Choice>();
  const [text, setText] = useState('');
  const workspaces = useWorkspaceChoices(text);
  const projects = useProjectChoices(text);
  const isComplete = action !== undefined && (type === 'organization' || place !== undefined);
  const { data, error } = useExplanation(
    isComplete
      ? { subject: `username:${username}`, action, resourceType: type, resource: String(place?.id ?? 0) }
      : undefined,
  );
  return (
    <Card>
      <CardTitle component="h2">{t('explain.title')}</CardTitle>
      <CardBody>
        <Content component="p">{t('explain.text')}</Content>
        <Form onSubmit={(event) => event.preventDefault()}>
          <Grid hasGutter md={6}>
            <GridItem>
              <FormGroup label={t('explain.action')} fieldId="explain-action">
                <FormSelect
                  id="explain-action"
                  value={action ?? ''}
                  onChange={(_, value) => setAction((value || undefined) as Action | undefined)}
                >
                  <FormSelectOption value="" label={t('explain.choose')} isPlaceholder />
                  {actions.map((one) => (
                    <FormSelectOption
                      key={one.permission}
                      value={one.permission}
                      label={named('action', one.permission, one.label)}
                    />
                  ))}
                </FormSelect>
              </FormGroup>
            </GridItem>
            <GridItem>
              <FormGroup label={t('explain.where')} fieldId="explain-where">
                <FormSelect
                  id="explain-where"
                  value={type}
                  onChange={(_, value) => {
                    setType(TYPES.find((one) => one === value) ?? 'organization');
                    setPlace(undefined);
                  }}
                >
                  {TYPES.map((one) => (
                    <FormSelectOption key={one} value={one} label={t(`explain.${one}`)} />
                  ))}
                </FormSelect>
              </FormGroup>
            </GridItem>
          </Grid>
          {type !== 'organization' && (
            <FormGroup label={t(`explain.which.${type}`)} fieldId="explain-which">
              <Picker
                isSingle
                id="explain-which"
                label={t(`explain.which.${type}`)}
                chosen={place ? [place] : []}
                options={type === 'workspace' ? workspaces : projects}
                onSearch={setText}
                onChange={(chosen) => setPlace(chosen.at(-1))}
              />
            </FormGroup>
          )}
          <div aria-live="polite">
            {error && <Problem error={error} />}
            {data && (
              <Alert
                isInline
                variant={data.decision ? 'success' : 'info'}
                title={t(data.decision ? 'explain.may' : 'explain.mayNot', { name })}
              >
                <ExplanationText explanation={data} />
              </Alert>
            )}
          </div>
        </Form>
      </CardBody>
    </Card>
  );
}
