import { expect } from '@open-wc/testing';
import { DatasetError } from '../src/facts/errors.js';
import { parseJson } from '../src/facts/json.js';
import { tiny } from './tiny.js';

/** What an editor reads of a text that is no JSON. */
function problemsOf(text: string): readonly string[] {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
}

describe('what a data editor reads about a text that is no JSON', () => {
  it('nothing, when it is, with a byte order mark or without', () => {
    for (const text of ['{"a": [1, "\uFEFFé"]}', '\uFEFF{"a": [1, "\uFEFFé"]}']) {
      expect(parseJson(text)).to.deep.equal({ a: [1, '\uFEFFé'] });
    }
  });

  it('that a file is in another encoding, once and with the place', () => {
    const latin1 = JSON.stringify(tiny, null, 2).replace(/[À-ÿ]/g, '\uFFFD');
    expect(problemsOf(latin1)).to.deep.equal([
      'caractère illisible : le fichier doit être enregistré en UTF-8 (ligne 12, colonne 37)',
    ]);
  });

  it('where the text stops being JSON', () => {
    const at = (text: string) => problemsOf(text)[0];
    expect(at('')).to.equal('JSON illisible : le texte est vide');
    expect(at(' \n')).to.equal('JSON illisible : le texte est vide');
    for (const page of ['<html>', '\n <?xml version="1.0"?>']) {
      expect(at(page)).to.equal("JSON illisible : c'est une page HTML ou XML");
    }
    expect(at('{"a": <b>}')).to.equal('JSON illisible : erreur de syntaxe ligne 1, colonne 7');
    expect(at('{\n  "version": 1,\n}')).to.equal(
      'JSON illisible : erreur de syntaxe ligne 3, colonne 1',
    );
    expect(at('{\n  "groups": [\n    ],\n  "x": oui\n}')).to.equal(
      'JSON illisible : erreur de syntaxe ligne 4, colonne 8',
    );
    expect(at('{\n  "a": “b”\n}')).to.equal(
      'JSON illisible : erreur de syntaxe ligne 2, colonne 8 (guillemets droits attendus : ")',
    );
    expect(at('{\n  "a": "b"\n  "c": "d"\n}')).to.equal(
      'JSON illisible : erreur de syntaxe ligne 3, colonne 3',
    );
    // Of what nobody wrote by hand the place is not looked for.
    expect(at(`{"a": ${'[1],'.repeat(300_000)}`)).to.match(/^JSON illisible : erreur de syntaxe/);
  });

  it('where it stops in each of its parts, whatever the browser says of it', () => {
    const places: Record<string, number> = {
      '{': 2,
      '[1, 2': 6,
      '[1, ]': 5,
      '{"a" 1}': 6,
      '{"a": 1, b: 2}': 10,
      '{a: 1}': 2,
      "{'a': 1}": 2,
      '[1}': 3,
      '[] []': 4,
      '{"a": {"b": []}}}': 17,
      '[01]': 3,
      '[1.]': 3,
      '[-]': 2,
      '[1e5, True]': 7,
      '["a\\x"]': 4,
      '["\\u12"]': 3,
      '["a\tb"]': 4,
      '["a': 4,
      nul: 1,
      '[], 1': 3,
      '[1.25 x]': 7,
      '[1e-10 x]': 8,
      '["\\u00e9" x]': 11,
      '["é\\"", -0.5E+3, null, true, false, {}, [ ], ?]': 46,
    };
    for (const [text, column] of Object.entries(places)) {
      expect(problemsOf(text), text).to.deep.equal([
        `JSON illisible : erreur de syntaxe ligne 1, colonne ${column}`,
      ]);
    }
    const deep = '['.repeat(100_000);
    expect(problemsOf(deep)[0]).to.match(/colonne 100001$/);
    const long = `["${'é\\n'.repeat(1_000_000)}" 1]`;
    expect(problemsOf(long)[0]).to.match(/colonne 3000005$/);
  });
});
