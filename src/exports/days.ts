/** The first day of a date of the dataset: 2022 begins on 2022-01-01. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The day after the last one of a date of the dataset: after 2022 comes 2023-01-01. */
export function dayAfter(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const next = day
    ? Date.UTC(year, month! - 1, day + 1)
    : month
      ? Date.UTC(year, month)
      : Date.UTC(year + 1, 0);
  return new Date(next).toISOString().slice(0, 10);
}

/** When the data was corrected last, to the second, as feeds and calendars ask. */
export function midnight(date: string): string {
  return `${firstDay(date)}T00:00:00Z`;
}
