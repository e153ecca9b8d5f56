import { expect } from '@open-wc/testing';
import { textOf } from '../src/facts/answer.js';

/** An answer that comes in these pieces. */
const inPieces = (...pieces: Uint8Array<ArrayBuffer>[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    }),
  );

describe('what a server answers', () => {
  it('is read whole, also where a letter is cut in two on its way', async () => {
    const bytes = new TextEncoder().encode('à été');
    expect(await textOf(inPieces(bytes.slice(0, 1), bytes.slice(1, 4), bytes.slice(4)))).to.eql([
      'à été',
      '',
    ]);
  });

  it('is not what it should be where its last letter is cut off', async () => {
    const bytes = new TextEncoder().encode('été');
    expect(await textOf(inPieces(bytes.slice(0, -1)))).to.eql(['ét\uFFFD', '']);
  });

  it('is refused where it is an error, or nothing', async () => {
    expect(await textOf(new Response('{}', { status: 404 }))).to.eql(['', 'le serveur répond 404']);
    expect(await textOf(new Response(null, { status: 204 }))).to.eql(['', 'le serveur répond 204']);
  });

  it('is refused where it goes on and on, and taken up to that', async () => {
    const most = new Uint8Array(20_000_000).fill(32);
    expect(await textOf(inPieces(most, most, new Uint8Array(1)))).to.eql([
      '',
      'le fichier dépasse 40 Mo',
    ]);
    const [text, refused] = await textOf(inPieces(most, most));
    expect([text.length, refused]).to.eql([40_000_000, '']);
  });
});
