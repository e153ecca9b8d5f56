/** One thing to show: an element with its attributes, under a name that serves as a file name. */
export interface View {
  name: string;
  tag: string;
  attributes: Record<string, string>;
  /** Says nothing until an address chooses: a page for frames, no fragment. */
  onlyFramed?: true;
}

/**
 * Every widget that has a page of its own in dist/embed, and a fragment in dist/html.
 *
 * @param dataset the JSON file, or the linked dataset: only ids are read
 */
export function views({
  waves,
  groups,
}: {
  waves: readonly { id: string }[];
  groups: readonly { id: string }[];
}): View[] {
  const byWave = (name: string): View[] => [
    { name, tag: `gtnum-${name}`, attributes: {} },
    ...waves.map(({ id }) => ({
      name: `${name}-${id}`,
      tag: `gtnum-${name}`,
      attributes: { wave: id },
    })),
  ];
  return [
    ...byWave('timeline'),
    ...byWave('theme-grid'),
    ...groups.map(({ id }) => ({
      name: `group-card-${id}`,
      tag: 'gtnum-group-card',
      attributes: { group: id },
    })),
    { name: 'group-card', tag: 'gtnum-group-card', attributes: {}, onlyFramed: true },
    { name: 'contact', tag: 'gtnum-contact', attributes: {} },
  ];
}
