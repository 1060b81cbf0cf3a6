import { SearchInput } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { useTexts } from '../i18n/Texts';

/** How long somebody has to pause before the list is asked for, in milliseconds. */
const PAUSE = 300;

interface Props {
  label: string;
  value: string;
  onSearch: (value: string) => void;
}

/** Searches while one types. */
export function SearchField({ label, value, onSearch }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
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
    <SearchInput
      className="kw-search"
      placeholder={label}
      aria-label={label}
      resetButtonLabel={t('search.clear')}
      value={typed}
      onChange={(_, next) => setTyped(next)}
      onClear={() => {
        setTyped('');
        onSearch('');
      }}
    />
  );
}
