import type { Attribute, Declaration } from './manifest.js';

/** One thing to show: an element with its attributes, under a name that serves as a file name. */
export interface View {
  name: string;
  tag: string;
  attributes: Record<string, string>;
  /** Of its frame, in px, until the frame says its own. */
  height: number;
  /** Says nothing until an address gives this: a page for frames, no fragment. */
  missing?: Attribute;
}

interface Ids {
  waves: readonly { id: string }[];
  groups: readonly { id: string }[];
}

/**
 * Every widget that has a page of its own in dist/embed, and a fragment in dist/html: each as it comes,
 * and once for every wave or group that an attribute of it may name.
 *
 * @param declarations of the manifest
 * @param dataset the JSON file, or the linked dataset: only ids are read
 */
export function views(declarations: readonly Declaration[], { waves, groups }: Ids): View[] {
  const named: Record<string, Ids['waves'] | undefined> = { wave: waves, group: groups };
  return declarations.flatMap(({ tagName: tag, fr, height, attributes = [] }): View[] => {
    if (!tag || !fr || !height) return [];
    const name = tag.replace('gtnum-', '');
    const required = attributes.filter((each) => each.required);
    const missing = required[0] && { missing: required[0] };
    return [
      { name, tag, attributes: {}, height, ...missing },
      ...attributes
        .filter((attribute) => required.every((each) => each === attribute))
        .flatMap((attribute) =>
          (named[attribute.name] ?? []).map(({ id }) => ({
            name: `${name}-${id}`,
            tag,
            attributes: { [attribute.name]: id },
            height,
          })),
        ),
    ];
  });
}
