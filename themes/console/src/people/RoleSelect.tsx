import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { RoleName } from './RoleName';
import type { Role } from '../api/organization';

interface Props {
  /** What it is the role of, for those who don't see where it stands. */
  label: string;
  role: string;
  roles: readonly Role[];
  onChange: (role: Role) => void;
  placeholder?: string;
}

/** The keyboard begins at the present role, and Enter alone changes nothing. */
function focus(option: HTMLElement | null) {
  option?.focus({ preventScroll: true });
}

/** The role of somebody, to be chosen among those that may be given; where none may, it is a text. */
export function RoleSelect({ label, role, roles, onChange, placeholder }: Props) {
  const { t, named } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (roles.length === 0) {
    return <RoleName role={role} />;
  }
  const text = placeholder ?? named('role', role, role);
  return (
    <Select
      isOpen={isOpen}
      selected={role}
      onOpenChange={setOpen}
      popperProps={{ preventOverflow: true }}
      shouldFocusToggleOnSelect
      onSelect={(_, value) => {
        setOpen(false);
        if (value !== role) {
          onChange(value as Role);
        }
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          className="kw-role"
          isExpanded={isOpen}
          aria-haspopup="listbox"
          aria-label={`${label}: ${text}`}
          onClick={() => setOpen(!isOpen)}
        >
          {text}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={label}>
        {roles.map((one) => (
          <SelectOption
            key={one}
            value={one}
            ref={one === role ? focus : undefined}
            description={t(`role.${one}.text`)}
          >
            <RoleName role={one} />
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
}
