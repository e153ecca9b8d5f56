/*
 * Tags of our own in the docblocks of elements, for what the gallery, the configurator, Storybook and
 * blocks say of an element beside its contract. A plugin of the analyzer puts them into
 * dist/custom-elements.json, in the order of elements.ts; manifest.ts has the shape.
 *
 * Above the class of an element that shows something by itself:
 *
 *   @fr name Frise                  what it is called
 *   @fr title Frise des vagues      its heading in the gallery, where that is not the name
 *   @fr subject la frise des vagues what stands behind « GTnum : » in titles of frames and in links; also
 *                                   `@en subject`; none where that is the group's title
 *   @fr summary Les vagues de…      one sentence about it
 *   @fr description Les vagues…     a few sentences about it
 *   @fr example Ouverte: <gtnum-…>  a variant that the gallery shows, the first at once
 *   @height 600                     of its frame, in px, until the frame says its own: what it needs in
 *                                   a column of 600 px with the bundled data and nothing opened,
 *                                   rounded, and at most the 1000 px that WordPress allows
 *
 * Above a property that is an attribute; for an attribute that is no property, above the class, with
 * its name before a dot (`@fr lang.label Langue`):
 *
 *   @fr label Vague ouverte
 *   @fr hint Par défaut, …          what helps to fill it in
 *   @fr absent Aucune               what it is to leave it out
 *   @fr empty Sans titre            what it is to leave it empty, where that is something else
 *   @fr values full=Complète, compact=Compacte
 *   @minimum 1990, @maximum 2100    of a number that is offered
 *   @required                       there is nothing to show without it: what the element says then is
 *                                   `none` under the attribute's name in strings/
 *   @fr unchosen Un groupe GTnum    title of a page where it is still to be chosen; also `@en unchosen`
 *
 * What follows a tag may go on in the next line. The spaces that French typography keeps from breaking
 * are written as spaces.
 */
import { elements } from '../../dist/elements/elements.js';

export function docblocks() {
  return {
    name: 'docblocks',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const tagsOf = (each) =>
        (each.jsDoc ?? []).flatMap(({ tags = [] }) =>
          tags.map(({ tagName, comment }) => [
            tagName.text,
            (ts.getTextOfJSDocComment(comment) ?? '').replace(/[ \n]+/g, ' ').trim(),
          ]),
        );
      const declaration = moduleDoc.declarations.find(({ name }) => name === node.name.text);
      const { attributes = [] } = declaration;
      for (const [tag, text] of tagsOf(node)) {
        const [, name, rest] = /^([\w-]+)\.(.*)/.exec(text) ?? [];
        const attribute = name && attributes.find((each) => each.name === name);
        if (attribute) put(attribute, tag, rest);
        else put(declaration, tag, text);
      }
      for (const member of node.members) {
        const attribute = attributes.find(({ fieldName }) => fieldName === member.name?.getText());
        if (attribute) for (const [tag, text] of tagsOf(member)) put(attribute, tag, text);
      }
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const order = Object.keys(elements);
      const place = ({ declarations }) =>
        order.indexOf(declarations.find(({ tagName }) => tagName)?.tagName);
      modules.sort((one, other) => place(one) - place(other));
    },
  };
}

function put(entry, tag, text) {
  if (tag === 'fr' || tag === 'en') {
    entry[tag] ??= {};
    putWords(entry[tag], text);
  } else if (tag === 'height' || tag === 'minimum' || tag === 'maximum') {
    entry[tag] = Number(text);
  } else if (tag === 'required') {
    entry.required = true;
  }
}

function putWords(words, text) {
  const [, key, said] = /^([a-z]+) (.+)$/.exec(text) ?? [];
  if (key === 'example') {
    const [, name, html] = /^([^:<]+): (<.*)$/.exec(said);
    (words.examples ??= []).push({ name, html });
  } else if (key === 'values') {
    words.values = Object.fromEntries(said.split(', ').map((pair) => unbroken(pair).split('=')));
  } else if (key) {
    words[key] = unbroken(said);
  } else {
    throw new Error(`« ${text} » does not say what it is: @fr label …`);
  }
}

function unbroken(text) {
  return text.replace(/ (?=[;:?!»])|(?<=«) /g, '\u00a0');
}
