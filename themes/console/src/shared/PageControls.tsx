import { Pagination } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { PAGE_SIZES, type ListState } from './useListState';

export interface PagerProps {
  count: number;
  list: Pick<ListState<never>, 'page' | 'size' | 'goTo' | 'set'>;
  isBottom?: boolean;
}

/** Which part of a list is shown, and the ways to the others. */
export default function PageControls({ count, list, isBottom = false }: PagerProps) {
  const { t, number } = useTexts();
  return (
    <Pagination
      itemCount={count}
      page={list.page}
      perPage={list.size}
      perPageOptions={PAGE_SIZES.map((value) => ({ title: number(value), value }))}
      isCompact={!isBottom}
      variant={isBottom ? 'bottom' : 'top'}
      titles={{
        ofWord: t('pager.of'),
        items: '',
        itemsPerPage: t('pager.size'),
        perPageSuffix: t('pager.perPage'),
        toFirstPageAriaLabel: t('pager.first'),
        toPreviousPageAriaLabel: t('pager.previous'),
        toNextPageAriaLabel: t('pager.next'),
        toLastPageAriaLabel: t('pager.last'),
        currPageAriaLabel: t('pager.current'),
        paginationAriaLabel: isBottom ? t('pager.below') : t('pager.above'),
        optionsToggleAriaLabel: t('pager.size'),
      }}
      onSetPage={(_, page) => list.goTo(page)}
      onPerPageSelect={(_, size) => list.set({ size: String(size) })}
    />
  );
}
