import type { Dataset } from '../facts/model.js';

/**
 * The day from which content made of this data may be wrong: the first after the day of the data on which
 * a wave or a group starts, or is over, or the axis is; undefined where nothing is to come.
 */
export function trueUntil({
  updated,
  waves,
  groups,
}: Pick<Dataset, 'updated' | 'waves' | 'groups'>): string | undefined {
  const periods = [...waves, ...groups].flatMap(({ period }) => period ?? []);
  const days = periods.flatMap(({ start, end = start }) => [
    dayOf(start),
    dayAfter(end),
    // The axis has whole years.
    dayAfter(end.slice(0, 4)),
  ]);
  return days.sort().find((day) => day > updated);
}

function dayOf(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return [year, month, day].join('-');
}

function dayAfter(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const next = day ? Date.UTC(year, month! - 1, day + 1) : Date.UTC(year, month ?? 12, 1);
  return new Date(next).toISOString().slice(0, 10);
}
