import { expect } from '@open-wc/testing';
import { escape } from '../src/facts/escape.js';

describe('a text that looks like HTML', () => {
  it('is read as it is written, between tags and in double quotes', () => {
    expect(escape('<a title="x">R&D</a> l’été, &amp;')).to.equal(
      '&#60;a title=&#34;x&#34;&#62;R&#38;D&#60;/a&#62; l’été, &#38;amp;',
    );
    expect(escape('')).to.equal('');
  });
});
