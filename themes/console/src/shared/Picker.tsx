import {
  Label,
  LabelGroup,
  MenuToggle,
  Select,
  SelectList,
  SelectOption,
  TextInputGroup,
  TextInputGroupMain,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';

export interface Choice {
  id: number;
  text: string;
  description?: string;
}

interface Props {
  id: string;
  label: string;
  /** What stands there while nothing is chosen. */
  placeholder?: string;
  chosen: readonly Choice[];
  /** What fits the text that was typed; the list may be longer than that. */
  options: readonly Choice[];
  /** Whether one is enough: the list closes with it. */
  isSingle?: boolean;
  onSearch: (text: string) => void;
  onChange: (chosen: Choice[]) => void;
}

/** What is outside of an open dialog is hidden from screen readers, so its lists are beside it. */
function besideDialog(): HTMLElement {
  return document.querySelector<HTMLElement>('.pf-v6-c-backdrop') ?? document.body;
}

/** Chooses some of many by typing a part of their names. */
export function Picker({ id, label, placeholder, chosen, options, isSingle = false, onSearch, onChange }: Props) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    onSearch(text);
  };
  const toggle = (one: Choice) =>
    onChange(chosen.some((c) => c.id === one.id) ? chosen.filter((c) => c.id !== one.id) : [...chosen, one]);
  return (
    <Select
      isOpen={isOpen}
      isScrollable
      variant="typeahead"
      onOpenChange={setOpen}
      popperProps={{ appendTo: besideDialog }}
      onSelect={(_, value) => {
        const one = options.find((option) => option.id === value);
        if (one) {
          toggle(one);
          setTyped('');
          setOpen(!isSingle);
        }
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="typeahead"
          isFullWidth
          isExpanded={isOpen}
          aria-label={label}
          onClick={() => setOpen(!isOpen)}
        >
          <TextInputGroup isPlain>
            <TextInputGroupMain
              inputId={id}
              aria-label={label}
              value={typed}
              placeholder={chosen.length === 0 ? (placeholder ?? t('picker.type')) : undefined}
              autoComplete="off"
              role="combobox"
              isExpanded={isOpen}
              aria-controls={`${id}-list`}
              onClick={() => setOpen(true)}
              onChange={(_, text) => type(text)}
            >
              <LabelGroup aria-label={label} numLabels={10}>
                {chosen.map((one) => (
                  <Label
                    key={one.id}
                    variant="outline"
                    closeBtnAriaLabel={t('picker.remove', { name: one.text })}
                    onClose={(event) => {
                      event.stopPropagation();
                      toggle(one);
                    }}
                  >
                    <bdi>{one.text}</bdi>
                  </Label>
                ))}
              </LabelGroup>
            </TextInputGroupMain>
          </TextInputGroup>
        </MenuToggle>
      )}
    >
      <SelectList id={`${id}-list`} isAriaMultiselectable={!isSingle} aria-label={label}>
        {options.map((one) => (
          <SelectOption
            key={one.id}
            value={one.id}
            isSelected={chosen.some((c) => c.id === one.id)}
            description={one.description}
          >
            <bdi>{one.text}</bdi>
          </SelectOption>
        ))}
        {options.length === 0 && <SelectOption isAriaDisabled>{t('picker.none')}</SelectOption>}
      </SelectList>
    </Select>
  );
}
