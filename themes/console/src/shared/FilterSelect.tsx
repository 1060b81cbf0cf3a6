import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';

interface Props {
  label: string;
  /** What is shown where nothing is chosen. */
  all: string;
  value: string;
  options: readonly { value: string; text: ReactNode }[];
  onChange: (value: string) => void;
}

/** One filter of a list, with all of it as the first choice. */
export function FilterSelect({ label, all, value, options, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value)?.text ?? all;
  return (
    <Select
      isOpen={isOpen}
      selected={value}
      onOpenChange={setOpen}
      popperProps={{ preventOverflow: true }}
      shouldFocusToggleOnSelect
      onSelect={(_, next) => {
        setOpen(false);
        onChange(String(next));
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          isExpanded={isOpen}
          aria-haspopup="listbox"
          aria-label={label}
          onClick={() => setOpen(!isOpen)}
        >
          {chosen}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={label}>
        <SelectOption value="">{all}</SelectOption>
        {options.map((option) => (
          <SelectOption key={option.value} value={option.value}>
            {option.text}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
}
