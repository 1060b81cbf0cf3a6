import { Pagination, ToolbarItem } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { PAGE_SIZES, type ListState } from './useListState';

interface Props {
  count: number;
  list: Pick<ListState<never>, 'page' | 'size' | 'goTo' | 'set'>;
  isBottom?: boolean;
}

/** Which part of a list is shown. Nothing where all of it fits on one page. */
export function Pager({ count, list, isBottom = false }: Props) {
  const { t, number } = useTexts();
  if (count <= (PAGE_SIZES[0] ?? 20)) {
    return null;
  }
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

/** The same at the end of a list's toolbar. */
export function ToolbarPager({ count, list }: Pick<Props, 'count' | 'list'>) {
  return (
    count > (PAGE_SIZES[0] ?? 20) && (
      <ToolbarItem align={{ default: 'alignEnd' }}>
        <Pager count={count} list={list} />
      </ToolbarItem>
    )
  );
}
