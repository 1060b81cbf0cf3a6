import { Button, ToolbarItem } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';

/** Only there where something is filtered. */
export function ClearFilters({ list }: { list: { isFiltered: boolean; clear: () => void } }) {
  const { t } = useTexts();
  return (
    list.isFiltered && (
      <ToolbarItem>
        <Button variant="link" isInline onClick={list.clear}>
          {t('filter.clear')}
        </Button>
      </ToolbarItem>
    )
  );
}
