import { Button, TextInputGroup, TextInputGroupMain, TextInputGroupUtilities } from '@patternfly/react-core';
import CloseIcon from '@patternfly/react-icons/dist/esm/icons/rh-microns-close-icon';
import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../i18n/Texts';

/** How long somebody has to pause before the list is asked for, in milliseconds. */
const PAUSE = 300;

interface Props {
  label: string;
  value: string;
  onSearch: (value: string) => void;
}

/** Searches while one types. PatternFly's own field brings forms and menus along that the first load can do without. */
export function SearchField({ label, value, onSearch }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  if (value !== known) {
    // The address has changed by another way, such as "Clear all filters" or the way back.
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) {
      return;
    }
    const timer = setTimeout(() => {
      setKnown(typed);
      onSearch(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <TextInputGroup className="kw-search">
      <TextInputGroupMain
        innerRef={field}
        icon={<SearchIcon />}
        placeholder={label}
        aria-label={label}
        value={typed}
        onChange={(_, next) => setTyped(next)}
      />
      {typed && (
        <TextInputGroupUtilities>
          <Button
            variant="plain"
            aria-label={t('search.clear')}
            icon={<CloseIcon />}
            onClick={() => {
              setTyped('');
              onSearch('');
              field.current?.focus();
            }}
          />
        </TextInputGroupUtilities>
      )}
    </TextInputGroup>
  );
}
