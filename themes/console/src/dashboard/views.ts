import type { OrganizationContext } from '../api/organization';
import type { ListState } from '../shared/useListState';

/** What of the dashboard is shown, as it stands in the address. */
export const FILTERS = ['tab', 'days', 'person', 'project'] as const;

export type DashboardState = ListState<(typeof FILTERS)[number]>;

/** How many days it looks back on; the first is what somebody sees who has chosen none. */
export const PERIODS = [30, 7, 90] as const;

export type Period = (typeof PERIODS)[number];

type Viewer = Pick<OrganizationContext, 'may'>;

export const seesDays = ({ may }: Viewer): boolean => may('dashboard.track');

export const seesPeople = ({ may }: Viewer): boolean => may('performance.review');
