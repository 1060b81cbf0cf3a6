import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useOrganization, type Role } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { workingRoles } from '../people/roles';
import type { Kind } from './queries';

/** The roles that somebody may have in one project; without one it is that of the organization. */
const PROJECT_ROLES: readonly Role[] = ['RE', 'AN'];

interface Props {
  kind: Kind;
  /** Empty for the organization's role, in a project. */
  value: Role | '';
  onChange: (value: Role | '') => void;
}

/** Which role a group gives; nobody gives one that is higher than their own. */
export function RoleField({ kind, value, onChange }: Props) {
  const { t, named } = useTexts();
  const { assignableRoles } = useOrganization();
  const roles = kind === 'project' ? PROJECT_ROLES : workingRoles(assignableRoles);
  return (
    <FormGroup label={t(kind === 'project' ? 'projects.role' : 'role')} fieldId="mapping-role">
      <FormSelect
        id="mapping-role"
        value={value}
        onChange={(_, next) => onChange(roles.find((role) => role === next) ?? '')}
      >
        {kind === 'project' && <FormSelectOption value="" label={t('projects.noRole')} />}
        {roles.map((role) => (
          <FormSelectOption key={role} value={role} label={named('role', role, role)} />
        ))}
      </FormSelect>
    </FormGroup>
  );
}
