/* What the story's frame tells the panels beside it. */
import type { Extent } from '../src/prerender/plain.js';
import type { Configuration, Content } from '../src/site/choice.js';
import type { Place, Published } from '../src/snippets/snippets.js';

export const reportEvent = 'gtnum/report';
/** A panel asks for the report when it opens, and for what a place needs. */
export const askEvent = 'gtnum/ask';

export interface Asked {
  place?: Place;
}

export interface Report {
  /** Why there is nothing to paste for this story. */
  refusal?: string;
  configuration: Configuration;
  published: Omit<Published, 'plain' | 'standIn'>;
  /** The widget as plain HTML. */
  texts: Record<Extent, string>;
  /** Address of the folder of the site. */
  files: string;
  /** Whether WordPress finds its way from the address of a frame page. */
  isAnnounced: boolean;
  places: PlaceWords[];
  contents: { content: Content; label: string }[];
  notes: Record<'lost' | 'untitled' | 'unannounced' | 'content' | 'about-content', string>;
  /** Custom properties that the charter or the story's controls set. */
  tokens: Record<string, string>;
  contrasts: Contrast[];
}

export interface PlaceWords {
  place: Place;
  label: string;
  about: string;
}

export interface Contrast {
  token: string;
  name: string;
  /** As it is seen. */
  colour: string;
  /** Against the surface. */
  ratio: number;
  /** 0 where WCAG asks for nothing. */
  needed: number;
}

/** Tokens that all stories share, by custom property: a global of Storybook's, in its address. */
export type Charter = Record<string, string>;
