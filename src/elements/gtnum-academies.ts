import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from './define.js';
import { GtnumElement } from './gtnum-element.js';
import { map, styles } from './gtnum-academies.styles.js';
import { shortId } from '../facts/ids.js';
import type { Academy, Dataset, Group, Territory } from '../facts/model.js';
import { downloads } from './parts/downloads.js';
import type { Evident } from './parts/evidence.js';
import { groupLine } from './parts/group-line.js';
import { groupLines } from './parts/group-line.styles.js';
import { markOf, nameOf, only } from './parts/inferred.js';
import { shortName } from './parts/place.js';
import { followPrinting } from './printing.js';
import { GtnumSelectEvent } from './select-event.js';
import { followSelection, single } from './selection.js';
import { academies } from './strings/fr/gtnum-academies.js';
import { capital, type Strings as Shared } from './strings/fr.js';

const french = { academies };
type Strings = Shared & typeof french;

export { GtnumSelectEvent };

/** A group, and the territory for which it is named. */
interface Member {
  group: Group;
  territory: Territory;
}

/** How groups come to be named at a place: by itself, or by its région académique. */
interface Way {
  region?: Academy;
  isFieldwork: boolean;
  members: Member[];
}

/** An académie, or what groups name that is part of none, with the groups that work there. */
interface Place {
  name: string;
  ways: Way[];
  count: number;
}

interface Tile extends Place {
  academy: Academy;
  x: number;
  y: number;
}

/**
 * The académies as tiles, each about where it lies in France, overseas below, with the number of groups
 * that are known to work there. A group that names a région académique counts for its académies, and that
 * is said. Choosing a tile shows its groups, each of which opens its card in place. The same is there as a
 * list, which is what paper and readers without script have.
 *
 * Within a `<gtnum-dataset>` it shares the académie that readers choose with the widgets beside it.
 *
 * @tag gtnum-academies
 * @summary The académies as tiles on a map of France, with the groups known to work in each.
 * @height 700
 *
 * @fr name Carte des académies
 * @fr subject la carte des académies
 * @en subject the map of the académies
 * @fr summary Les académies sur une carte de tuiles, avec les groupes connus dans chacune.
 * @fr description Une tuile par académie, à peu près où elle se trouve, avec le nombre de groupes connus ;
 *   les groupes d’une région académique comptent pour ses académies, et c’est dit. On choisit une académie
 *   pour lire ses groupes, dont la fiche s’ouvre sur place ; la liste dit la même chose, et s’imprime.
 * @fr example Une académie: <gtnum-academies academy="poitiers"></gtnum-academies>
 * @fr example Toutes: <gtnum-academies></gtnum-academies>
 * @fr example Sans titre: <gtnum-academies heading=""></gtnum-academies>
 * @fr example En anglais: <gtnum-academies lang="en" academy="nancy-metz"></gtnum-academies>
 *
 * @slot - What the page shows until the data is there, and if it never comes.
 * @fires {GtnumSelectEvent} gtnum-select - When a visitor chooses an académie, or takes the choice back; `event.academy` is its id, undefined when none is chosen. Bubbles, composed.
 *
 * @csspart heading - The heading.
 * @csspart message - The sentence shown while loading, or when there is nothing to show.
 * @csspart summary - The sentence that says what is counted how, and what is not known.
 * @csspart map - The map.
 * @csspart tile - The tile of one académie.
 * @csspart number - The number of groups, in a tile.
 * @csspart name - The name of the académie that is pointed at, reached or chosen.
 * @csspart chosen - The name of the chosen académie, and how many groups are known there.
 * @csspart groups - The groups of an académie, or those that its région académique brings.
 * @csspart group - The line of a group, which opens its card.
 * @csspart list - The list of académies.
 * @csspart academy - One académie of the list.
 * @csspart downloads - What is shown, to download in files, on demand.
 * @csspart download - A button that downloads a file.
 * @csspart sources - The sources, on demand.
 */
export class GtnumAcademies extends GtnumElement<typeof french> {
  static override styles = [...GtnumElement.styles, groupLines, styles];
  static override readonly fromAddress = [...GtnumElement.fromAddress, 'academy', 'no-groups'];

  protected override readonly french = french;

  /**
   * Id of the chosen académie, such as `academie-de-poitiers`, or `poitiers` for short; absent when none is. Follows the visitor.
   * @fr label Académie choisie
   * @fr absent Aucune
   */
  @property({ reflect: true }) academy?: string | null;

  /**
   * Leaves the groups of the chosen académie out, where another element beside it shows them.
   * @fr label Sans les groupes de l’académie choisie
   */
  @property({ type: Boolean, attribute: 'no-groups' }) noGroups = false;

  /** The tile that a visitor has reached last: the one that Tab comes to. */
  @state() private reached?: Academy;

  private tiles: readonly Tile[] = [];
  /** The académie whose groups were drawn last. */
  private drawnFor?: string | null;
  private stopPrinting?: () => void;
  /** What a reader has chosen in another element, which may let choose what is no tile here. */
  private shared?: string | undefined;

  private readonly share = followSelection(this, ['academy'], ({ academy }) => {
    this.academy = this.shared = single(academy);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    let openOnPaper: HTMLDetailsElement | null = null;
    this.stopPrinting = followPrinting((isPrinting) => {
      if (isPrinting) {
        openOnPaper ??= this.renderRoot.querySelector('#list:not([open])');
      }
      if (openOnPaper) openOnPaper.open = isPrinting;
      if (!isPrinting) openOnPaper = null;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopPrinting?.();
  }

  protected override view(data: Dataset, strings: Strings): TemplateResult | string {
    const t = strings.academies;
    const { tiles, others } = placesOf(data);
    this.tiles = tiles;
    if (!tiles.length && !others.length) return t.empty;
    const known = tiles.filter(({ count }) => count);
    const isAcademy = ({ academy }: Tile) => academy.kind === 'academie';
    const academies = known.filter(isAcademy);
    const isRegional = ({ ways }: Place) => ways.every(({ region }) => region);
    const members = [...known, ...others].flatMap(membersOf);
    const told = new Set(members.map(({ territory }) => territory));
    const again = data.groups.flatMap(({ territories }) =>
      territories.filter((each) => !told.has(each)).map(({ notes }) => ({ notes })),
    );
    const groups = new Set(known.flatMap(membersOf).map(({ group }) => group));
    const unknown = data.groups.filter(({ territories }) => !territories.length);
    const regional = academies.filter(isRegional).length;
    const summary = t.summary(academies.length - regional, regional, unknown.length);
    const chosen = this.chosen(tiles, data);
    return html`
      <div lang=${strings.lang}>
        ${this.mainHeading(
          t.heading(groups.size, academies.length, known.length - academies.length),
        )}
        ${summary && html`<p class="muted" part="summary">${summary}</p>`}
        <div class="parts">
          ${tiles.length ? this.map(tiles, chosen, strings) : nothing}
          <div class="rest">
            <div class="chosen-groups">
              <div role="status">
                ${
                  chosen
                    ? this.headingAt(1, this.counted(chosen, strings), 'chosen')
                    : html`<p class="hint muted" data-script>${t.hint}</p>`
                }
              </div>
              ${chosen && !this.noGroups ? this.ways(chosen, 'chosen', data, strings) : nothing}
            </div>
            ${this.list([...byName(known), ...others], tiles, data, strings)}
            ${this.evidence(strings, t.of, [
              ...evidentIn(members, this.noGroups ? undefined : chosen),
              ...again,
            ])}
            ${downloads(
              this,
              data,
              strings,
              {
                academies: (chosen ? [chosen] : tiles).map(({ academy }) => academy),
                groups: [
                  ...new Set((chosen ? membersOf(chosen) : members).map(({ group }) => group)),
                ],
              },
              [chosen?.academy.id],
            )}
          </div>
        </div>
      </div>
    `;
  }

  protected override drawn(): void {
    const { drawnFor: before } = this;
    this.drawnFor = this.academy;
    if (!before || before === this.academy) return;
    // The lines of one académie become those of another, which nobody has opened.
    const open = '.chosen-groups > .groups details[open]';
    for (const each of this.renderRoot.querySelectorAll<HTMLDetailsElement>(open)) {
      each.open = false;
    }
  }

  private chosen(tiles: readonly Tile[], data: Dataset): Tile | undefined {
    const known = this.academy === this.shared ? data.academies : tiles.map((tile) => tile.academy);
    const academy = this.named('academy', this.academy, known);
    return tiles.find((tile) => tile.academy === academy);
  }

  /** « Académie de Poitiers, 3 groupes » */
  private counted({ name, count }: Place, strings: Strings): TemplateResult {
    return html`<span lang="fr">${capital(name)}</span
      ><span class="count">, ${strings.academies.count(count)}</span>`;
  }

  /**
   * A toolbar of buttons that stay pressed: the one pattern where Tab comes to one of many, arrows lead on,
   * also when a screen reader listens to the keyboard, and pressing once more lets go. Radio buttons and
   * options cannot be let go of, and choose what is only passed; a grid has rows and no gaps.
   */
  private map(tiles: readonly Tile[], chosen: Tile | undefined, strings: Strings): TemplateResult {
    const most = Math.max(1, ...tiles.map(({ count }) => count));
    const stop =
      tiles.find(({ academy }) => academy === this.reached) ??
      chosen ??
      tiles.find(({ count }) => count) ??
      tiles[0];
    return html`<div
      class="map"
      part="map"
      role="toolbar"
      aria-label=${strings.academies.map}
      @keydown=${this.move}
    >
      ${tiles.map((tile) => {
        const { academy, name, count, x, y } = tile;
        const isChosen = tile === chosen;
        const looks = ['tile', !count && 'none', isChosen && 'chosen'].filter(Boolean);
        // Between what lies in France and what lies overseas is a line of its own.
        const row = y < map.length - 1 ? y + 1 : y + 2;
        // What is seen stays where there is no script; the button above it does not.
        // prettier-ignore
        return html`<div id=${`tile-${academy.id}`} class=${looks.join(' ')} part="tile" .style=${
          `grid-area:${row}/${x + 1};--share:${count / most}`
        }><button data-script aria-pressed=${isChosen} aria-labelledby=${`name-${academy.id}`} tabindex=${
          tile === stop ? 0 : -1
        } @focus=${() => { this.reached = academy; }} @click=${() => this.choose(isChosen ? undefined : academy.id)}></button
        ><span class="code" aria-hidden="true" lang="fr">${codeOf(name)}</span><b part="number" aria-hidden="true">${
          count || nothing
        }</b><span class="name" part="name" id=${`name-${academy.id}`} aria-hidden="true"><span>${
          this.counted(tile, strings)
        }</span></span></div>`;
      })}
    </div>`;
  }

  /** Arrows lead to the nearest tile in their direction, Home and End to the first and the last. */
  private move(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.tile > button')];
    const here = this.tiles[buttons.indexOf(event.target as HTMLElement)];
    const next = here && nextOf(key, here, this.tiles);
    if (!next) return;
    event.preventDefault();
    buttons[this.tiles.indexOf(next)]!.focus();
  }

  /** How groups come to be named at a place; `of` tells apart the lines of one group. */
  private ways(place: Place, of: string, data: Dataset, strings: Strings): TemplateResult[] {
    const t = strings.academies;
    const isTitled = of === 'chosen';
    // Of this there is much, and blanks between tags would be nodes.
    // prettier-ignore
    return place.ways.map(({ region, isFieldwork, members }) => {
      const why = region
        ? html`${t.through}<span lang="fr">${region.name}</span>${isFieldwork ? `, ${t.fieldwork}` : nothing}`
        : isFieldwork && capital(t.fieldwork);
      return html`${why ? html`<p class="muted">${why}</p>` : nothing}<ul class="groups" part="groups"
        role="list" aria-label=${t.groups}>${members.map(({ group, territory }) => {
          const id = `${of}-${group.id}`;
          const mark = markOf(territory.inferred, ['academy'], strings);
          return html`<li>${groupLine(this, group, data, strings, { id, isTitled, mark })}</li>`;
        })}</ul>`;
    });
  }

  /** The places where groups are known, then what is left. */
  private list(
    places: readonly Place[],
    tiles: readonly Tile[],
    data: Dataset,
    strings: Strings,
  ): TemplateResult {
    const t = strings.academies;
    const empty = tiles.filter(({ count }) => !count);
    // prettier-ignore
    return html`<details id="list"><summary><span>${t.list}</span></summary><ul class="list" part="list"
      role="list">${places.map((place, index) => html`<li part="academy"><b lang="fr">${
        capital(place.name)
      }</b>${this.ways(place, `list-${index}`, data, strings)}</li>`)}${
        empty.length
          ? html`<li class="left"><span class="muted">${t.none}${strings.colon}<span lang="fr">${
              byName(empty).map(({ name }) => shortName(name)).join(', ')
            }</span></span></li>`
          : nothing
      }</ul></details>`;
  }

  private async choose(academy: string | undefined): Promise<void> {
    this.academy = academy;
    this.share({ academy });
    await this.updateComplete;
    this.dispatchEvent(new GtnumSelectEvent({ academy }));
  }
}

/**
 * Every académie, and what else groups name: on a tile where it has an id, in lines after the map where it
 * has no place on it; without one, what only the list can name.
 */
function placesOf({ academies, groups }: Dataset): { tiles: Tile[]; others: Place[] } {
  const all = groups.flatMap((group) =>
    group.territories.map((territory) => ({ group, territory })),
  );
  const named = new Set(all.map(({ territory }) => territory.academy));
  const regions = new Set(academies.map(({ region }) => region));
  const shown = academies.filter(
    (academy) => academy.kind === 'academie' || (named.has(academy) && !regions.has(academy.id)),
  );
  const tiles: Tile[] = [];
  let unplaced = 0;
  for (const academy of shown) {
    const { id, name, region } = academy;
    const own = all.filter(({ territory }) => territory.academy === academy);
    const regional = all.filter(({ territory }) => region && territory.academy?.id === region);
    const { x, y } = spots.get(shortId(id)) ?? {
      x: unplaced % columns,
      y: map.length + Math.floor(unplaced++ / columns),
    };
    tiles.push({ academy, x, y, ...placeOf(name, [...own, ...regional], academy) });
  }
  const nameless = all.filter(({ territory }) => !territory.academy);
  const names = new Set(nameless.map(({ territory }) => territory.name!));
  const others = [...names].map((name) =>
    placeOf(
      name,
      nameless.filter(({ territory }) => territory.name === name),
    ),
  );
  return { tiles: tiles.sort((a, b) => a.y - b.y || a.x - b.x), others };
}

/** A group that is named at a place more than once counts once, by what says most of it. */
function placeOf(name: string, all: readonly Member[], academy?: Academy): Place {
  const ways: Way[] = [];
  const met = new Set<Group>();
  const rank = ({ territory }: Member) =>
    Number(territory.academy !== academy) * 2 + Number(territory.role === 'fieldwork');
  for (const member of [...all].sort((a, b) => rank(a) - rank(b))) {
    if (met.has(member.group)) continue;
    met.add(member.group);
    const { territory } = member;
    const region = territory.academy === academy ? undefined : territory.academy;
    const isFieldwork = territory.role === 'fieldwork';
    const way = ways.find((each) => each.region === region && each.isFieldwork === isFieldwork);
    if (way) way.members.push(member);
    else ways.push({ ...(region && { region }), isFieldwork, members: [member] });
  }
  return { name, ways, count: met.size };
}

const columns = 7;

const spots = new Map(
  map.flatMap((row, y) =>
    row.split(/ +/).map((id, x): [string, { x: number; y: number }] => [id, { x, y }]),
  ),
);

function nextOf(key: string, here: Tile, tiles: readonly Tile[]): Tile | undefined {
  if (key === 'Home') return tiles[0];
  if (key === 'End') return tiles.at(-1);
  const [right, down] = directions[key] ?? [0, 0];
  // How far a tile lies ahead, and how far beside the way, which is twice as far.
  const distance = ({ x, y }: Tile) => {
    const ahead = (x - here.x) * right + (y - here.y) * down;
    const beside = Math.abs((x - here.x) * down) + Math.abs((y - here.y) * right);
    return ahead > 0 ? ahead + 2 * beside : Infinity;
  };
  const nearest = Math.min(...tiles.map(distance));
  return nearest < Infinity ? tiles.find((tile) => distance(tile) === nearest) : undefined;
}

const directions: Record<string, [right: number, down: number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function membersOf({ ways }: Place): Member[] {
  return ways.flatMap(({ members }) => members);
}

/** What fits on a tile: « LIL », « N-M », « RÉU ». */
function codeOf(name: string): string {
  const short = shortName(name).replace(/^(La|Le|Les) /, '');
  const words = short.split(/[- ]/).filter((word) => /^\p{Lu}/u.test(word));
  if (words.length < 2) return short.slice(0, 3).toUpperCase();
  return `${words[0]!.charAt(0)}-${words[1]!.charAt(0)}`;
}

/** Not by `localeCompare`, which takes a browser 40 ms to get ready. */
function byName<P extends Place>(places: readonly P[]): P[] {
  const key = ({ name }: P) => shortName(name).normalize('NFD');
  return [...places].sort((a, b) => Number(key(a) > key(b)) - Number(key(a) < key(b)));
}

/** Where what the map says comes from; the titles of groups are shown where an académie is chosen. */
function evidentIn(members: readonly Member[], chosen: Tile | undefined): Evident[] {
  const titled = chosen ? membersOf(chosen).map(({ group }) => group) : [];
  return [...new Set(members)].map(({ group, territory }) => ({
    about: group.name,
    sources: group.sources,
    notes: territory.notes,
    inferred: {
      ...only(territory.inferred, 'academy'),
      ...only(group.inferred, ...nameOf(group), ...(titled.includes(group) ? ['title'] : [])),
    },
  }));
}

define('gtnum-academies', GtnumAcademies);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-academies': GtnumAcademies;
  }
}
