/* What the story's frame tells the panels beside it. */
import type { Extent } from '../src/prerender/plain.js';
import type { Configuration, Content } from '../src/site/choice.js';
import type { Place, Published } from '../src/snippets/snippets.js';
import type { Scheme } from './charter.js';

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
  /** Those that can be set for what is shown, colours first. */
  tokens: TokenReport[];
}

export interface PlaceWords {
  place: Place;
  label: string;
  about: string;
}

export interface TokenReport {
  token: string;
  name: string;
  /** The contrast that WCAG asks for; 0 where it asks for none. */
  needed: number;
  /** Absent where the token is no colour. */
  seen?: Record<Scheme, Seen>;
}

/** A colour as it is seen on a page of a kind. */
export interface Seen {
  colour: string;
  /** Against the surface. */
  ratio: number;
}
