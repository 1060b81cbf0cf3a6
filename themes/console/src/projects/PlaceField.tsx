import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { useWorkspaces } from '../workspaces/queries';

interface Props {
  /** The number of a workspace, or nothing for one's personal workspace. */
  value: string;
  onChange: (value: string) => void;
}

/** Where a new project shall be. */
export function PlaceField({ value, onChange }: Props) {
  const { t } = useTexts();
  const { data = [] } = useWorkspaces();
  return (
    <FormGroup label={t('projects.workspace')} fieldId="project-workspace">
      <FormSelect id="project-workspace" value={value} onChange={(_, next) => onChange(next)}>
        <FormSelectOption value="" label={t('projects.sandbox')} />
        {data
          .filter((one) => !one.is_personal && one.permissions.includes('project.create'))
          .map((one) => (
            <FormSelectOption key={one.id} value={String(one.id)} label={one.title} />
          ))}
      </FormSelect>
    </FormGroup>
  );
}
