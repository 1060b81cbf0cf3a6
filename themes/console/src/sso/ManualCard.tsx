import { Card, CardBody, Content, Stack, StackItem, Switch } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { Loading } from '../shared/Loading';
import { Problem } from '../shared/Problem';
import { useToasts } from '../shared/Toasts';
import { useManual, useManualChange } from './queries';

const FLAGS = ['manual_role_management', 'manual_workspace_management', 'manual_project_member_management'] as const;

/** What people may be given by hand beside what their groups give. Each change is saved at once. */
export default function ManualCard() {
  const { t } = useTexts();
  const toasts = useToasts();
  const { data, error, refetch } = useManual();
  const change = useManualChange();
  if (error) {
    return <Problem error={error} retry={() => void refetch()} />;
  }
  if (!data) {
    return <Loading />;
  }
  return (
    <Card className="kw-narrow">
      <CardBody>
        <Stack hasGutter>
          <StackItem>
            <Content component="p">{t('sso.manualText')}</Content>
          </StackItem>
          {FLAGS.map((flag) => (
            <StackItem key={flag}>
              <Switch
                id={flag}
                label={t(`sso.${flag}`)}
                isChecked={data.in_force[flag]}
                isDisabled={change.isPending}
                onChange={(_, next) =>
                  change.mutate(
                    { [flag]: next },
                    {
                      onSuccess: () => toasts.done(t('saved'), () => change.mutate({ [flag]: !next })),
                      onError: (problem) => toasts.failed(t('notSaved'), problem),
                    },
                  )
                }
              />
            </StackItem>
          ))}
        </Stack>
      </CardBody>
    </Card>
  );
}
