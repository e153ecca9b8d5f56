import { render as draw } from 'lit';
import {
  initialGlobals,
  render,
  surround,
  type Args,
  type Globals,
  type Parameters,
} from '../stories/canvas.js';

/** What Storybook makes of a file of stories, as far as ours use it. */
interface Annotations {
  args?: Args;
  globals?: Partial<Globals>;
  parameters?: Parameters;
  render?: (args: Args, context: { component?: string }) => unknown;
}
interface Meta extends Annotations {
  title: string;
  component?: string;
}
interface Story extends Annotations {
  name: string;
  tags?: string[];
}
export type StoryFile = { default: Meta } & Record<string, Story>;

export interface Staged {
  id: string;
  title: string;
  tags: string[];
  globals: Globals;
  parameters: Parameters;
  /** Draws the story into a place, in its own globals or in others. */
  show(place: HTMLElement, globals?: Partial<Globals>): void;
}

/** The stories of a file, ready to be drawn as Storybook draws them. */
export function staged({ default: meta, ...stories }: StoryFile): Staged[] {
  return Object.entries(stories).map(([id, story]) => {
    const args = { ...meta.args, ...story.args };
    const own = { ...initialGlobals, ...meta.globals, ...story.globals };
    const parameters = { ...meta.parameters, ...story.parameters };
    const how = story.render ?? meta.render ?? render;
    return {
      id,
      title: `${meta.title}, ${story.name}`,
      tags: story.tags ?? [],
      globals: own,
      parameters,
      show(place, globals) {
        draw(
          surround(() => how(args, meta), { globals: { ...own, ...globals }, parameters }),
          place,
        );
      },
    };
  });
}
