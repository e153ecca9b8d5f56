/*
 * The plugin in real WordPress, as an administrator installs it, authors write with it and readers meet
 * it: in the oldest WordPress with script modules and the newest that can be had, on a network, and in one
 * that is older than script modules.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { chromeArguments, findChrome } from './chrome.mjs';
import { missing, site, versions } from './wordpress/site.mjs';

const lacking = missing();
const skip = lacking.length ? `apt-get install ${lacking.join(' ')}` : false;
if (skip) console.log(`Not tested: the plugin in WordPress. Missing here: ${skip}.`);

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
/** Each widget, and with what it is shown. */
const widgets = modules
  .flatMap((module) => module.declarations)
  .filter(({ tagName, fr }) => tagName && fr)
  .map(({ tagName: tag, attributes }) => ({
    tag,
    block: tag.replace('gtnum-', 'gtnum/'),
    given: attributes.some(({ required }) => required) ? { group: 'aeson' } : {},
  }));
const tags = widgets.map(({ tag }) => tag);
const blockOf = ({ block, given }) => `<!-- wp:${block} ${JSON.stringify(given)} /-->`;
const codeOf = ({ tag, given }) =>
  `[${[tag, ...Object.entries(given).map(([name, value]) => `${name}="${value}"`)].join(' ')}]`;
const timeline = widgets.find(({ tag }) => tag === 'gtnum-timeline');
const allBlocks = widgets.map(blockOf).join('\n\n');
/** The guide's pictures: `PICTURES=1 npm run test:wordpress` makes them anew, in the newest WordPress. */
async function picture(place, tab, name) {
  if (!process.env.PICTURES || !place.isNewest) return;
  const size = tab.viewportSize();
  await tab.setViewportSize({ width: 1100, height: 640 });
  await tab.waitForTimeout(500);
  await tab.screenshot({ path: `test/screenshots/wordpress-${name}.png` });
  await tab.setViewportSize(size);
}
const research = 'https://edunumrech.hypotheses.org/';

let browser;
const open = [];
before(async () => {
  if (skip) return;
  browser = await chromium.launch({ executablePath: findChrome(), args: chromeArguments });
});
after(async () => {
  await browser?.close();
  for (const each of open) each.close();
});

/** A site where the plugin is not yet. */
async function start(version, options) {
  const place = await site(versions()[version], options);
  open.push(place);
  place.isNewest = version === 'newest';
  console.log(`WordPress ${place.version()} at ${new URL(place.base).pathname}`);
  return place;
}

/** A browser in which somebody is logged in. */
async function enter(place, who) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  tab.setDefaultTimeout(30_000);
  const errors = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  tab.on('console', (message) => {
    const text = message.text();
    // Of WordPress's own: pictures of people from elsewhere, and what an author may not ask for.
    if (message.type() === 'error' && !/Failed to load resource/.test(text)) errors.push(text);
  });
  // Not by hand: WordPress's page moves the focus while one types.
  await context.addCookies([
    { name: 'wordpress_test_cookie', value: 'WP%20Cookie%20check', url: place.base },
  ]);
  const form = { log: who, pwd: 'password' };
  await context.request.post(`${place.base}wp-login.php`, { form });
  return { tab, errors, close: () => context.close() };
}

/** As an administrator does: upload, activate. */
async function install(place) {
  const { tab, close } = await enter(place, 'admin');
  await tab.goto(`${place.base}wp-admin/plugin-install.php?tab=upload`);
  await tab.setInputFiles('#pluginzip', 'dist/gtnum-wordpress.zip');
  await picture(place, tab, 'upload');
  await Promise.all([tab.waitForURL(/update\.php/), tab.click('#install-plugin-submit')]);
  await Promise.all([tab.waitForURL(/plugins\.php/), tab.click('a[href*="action=activate"]')]);
  assert.equal(await tab.locator('tr.active[data-plugin="gtnum/gtnum.php"]').count(), 1);
  await close();
}

/** The block editor with a new post, or with one that is there. */
async function edit({ tab }, place, id) {
  await tab.goto(
    `${place.base}wp-admin/${id ? `post.php?action=edit&post=${id}` : 'post-new.php'}`,
  );
  await tab.waitForFunction(
    () =>
      window.wp?.data?.select('core/editor')?.getCurrentPostId?.() &&
      wp.blocks.getBlockTypes().some(({ name }) => name.startsWith('gtnum/')),
  );
  return tab;
}

/** The page that the editor shows: a frame within it, in all but the oldest. */
async function canvasOf(tab) {
  await tab.waitForSelector('iframe[name=editor-canvas], .editor-styles-wrapper');
  return (await tab.locator('iframe[name=editor-canvas]').count())
    ? tab.frameLocator('iframe[name=editor-canvas]')
    : tab;
}

/** Publishes what is in the editor, or submits it; gives its number. */
async function send(tab) {
  await tab.click('.editor-post-publish-panel__toggle, .editor-post-publish-button__button');
  await tab.click('.editor-post-publish-panel .editor-post-publish-button');
  await tab.waitForFunction(() => {
    const editor = wp.data.select('core/editor');
    const status = editor.getCurrentPostAttribute('status');
    return !editor.isSavingPost() && ['publish', 'pending'].includes(status);
  });
  return tab.evaluate(() => wp.data.select('core/editor').getCurrentPostId());
}

/** A post as somebody with rights would have written it; gives its number. */
function write(place, name, content, more = {}) {
  const fields = {
    ...{ post_title: name, post_name: name, post_content: content },
    ...{ post_status: 'publish', post_author: 1, ...more },
  };
  const json = Buffer.from(JSON.stringify(fields)).toString('base64');
  return place
    .wp(
      `wp_set_current_user( ${fields.post_author} );
      echo wp_insert_post( wp_slash( json_decode( base64_decode( '${json}' ), true ) ) );`,
    )
    .trim();
}

/** What a reader meets, or somebody who is logged in `as` somebody. */
async function visit(address, { script = true, width = 1200, as, csp } = {}) {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    ...(as && { storageState: await as.context().storageState() }),
  });
  const tab = await context.newPage();
  const seen = { errors: [], requests: [] };
  tab.on('pageerror', (error) => seen.errors.push(String(error)));
  tab.on('console', (message) => {
    const isOurs = /gtnum/.test(message.text() + message.location().url);
    if (message.type() === 'error' ? !/Failed to load/.test(message.text()) || isOurs : isOurs) {
      seen.errors.push(message.text());
    }
  });
  tab.on('request', (request) => seen.requests.push(request.url()));
  // A font of the theme that comes late moves what the theme has written.
  await context.route(/\.woff2?(\?|$)/, (route) => route.abort());
  if (csp) {
    await context.route(address, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': csp };
      await route.fulfill({ response, headers });
    });
  }
  if (script) {
    await tab.addInitScript(() => {
      window.moved = 0;
      window.violations = [];
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.moved += value;
      }).observe({ type: 'layout-shift', buffered: true });
      document.addEventListener('securitypolicyviolation', (event) => {
        window.violations.push(
          `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`,
        );
      });
    });
  }
  await tab.goto(address, { waitUntil: 'load' });
  const { host } = new URL(address);
  return {
    ...seen,
    tab,
    ours: () =>
      seen.requests
        .filter((url) => url.includes('/plugins/gtnum/'))
        .map((url) => new URL(url).pathname.split('/plugins/gtnum/')[1]),
    foreign: () => seen.requests.filter((url) => /^http/.test(url) && new URL(url).host !== host),
    close: () => context.close(),
  };
}

/** Each widget of a page says something, to a reader without script. */
async function assertComplete(address, wanted = tags) {
  const { tab, close } = await visit(address, { script: false });
  for (const tag of wanted) {
    const words = await tab
      .locator(tag)
      .evaluateAll((all) => all.map(({ shadowRoot }) => shadowRoot?.textContent.length ?? 0));
    assert.ok(words.length > 0, `${tag} is not in the page`);
    assert.ok(
      words.every((count) => count > 200),
      `${tag} says ${words} letters`,
    );
    assert.equal(await tab.locator(`${tag} [part~=heading]`).first().isVisible(), true, tag);
  }
  await close();
}

const textOf = async (address) => (await (await fetch(address)).text()).replace(/&nbsp;/g, ' ');

describe('WordPress', { concurrency: 2 }, () => {
  test('what it needs is here', { skip: skip && !process.env.CI && skip }, () => {
    assert.deepEqual(lacking, []);
  });

  for (const [version, options] of Object.entries({ oldest: {}, newest: { path: '/carnet/' } })) {
    test(`the ${version}`, { skip }, async (t) => {
      const place = await start(version, options);
      const stored = () =>
        place.wp('echo implode( " ", array_keys( wp_load_alloptions() ) );').split(' ');
      const before = stored();
      let admin;

      await t.test('an administrator uploads the archive and activates it', async () => {
        await install(place);
        admin = await enter(place, 'admin');
      });

      for (const who of process.env.FAST
        ? ['author']
        : ['admin', 'editor', 'author', 'contributor']) {
        await t.test(`${who}: each block and each shortcode`, async () => {
          const person = who === 'admin' ? admin : await enter(place, who);
          const tab = await edit(person, place);
          await tab.evaluate(
            ([name, blocks, codes]) => {
              const { createBlock } = wp.blocks;
              wp.data.dispatch('core/editor').editPost({ title: name });
              wp.data
                .dispatch('core/block-editor')
                .insertBlocks([
                  ...blocks.map(({ block, given }) => createBlock(block, given)),
                  ...codes.map((text) => createBlock('core/shortcode', { text })),
                ]);
            },
            [`de-${who}`, widgets, widgets.map(codeOf)],
          );
          const canvas = await canvasOf(tab);
          // The widget itself, drawn by its script.
          for (const tag of tags) await canvas.locator(`${tag} [part~=heading]`).first().waitFor();
          const id = await send(tab);
          assert.deepEqual(person.errors, []);
          if (who !== 'admin') await person.close();
          // An editor publishes what a contributor has submitted.
          if (who === 'contributor') {
            place.wp(`wp_update_post( array( 'ID' => ${id}, 'post_status' => 'publish' ) );`);
          }
          const address = place.wp(`echo get_permalink( ${id} );`);
          await assertComplete(address);
          const { tab: page, close } = await visit(address, { script: false });
          for (const tag of tags) {
            // Those within another are its own.
            const count = await page
              .locator(tag)
              .evaluateAll(
                (all, others) =>
                  all.filter(({ parentElement }) => !parentElement?.closest(others)).length,
                String(tags),
              );
            assert.equal(count, 2, tag);
          }
          await close();
        });
      }

      await t.test(
        'a reader: nothing moves, one script of ours, nothing from elsewhere',
        async () => {
          write(place, 'blocs', allBlocks);
          for (const theme of [undefined, 'twentytwentyone']) {
            const own = place.wp('echo get_stylesheet();');
            if (theme) place.wp(`switch_theme( '${theme}' );`);
            await assertComplete(`${place.base}blocs/`);
            for (const width of [400, 1200]) {
              const visited = await visit(`${place.base}blocs/`, { width });
              const { tab } = visited;
              await tab.waitForTimeout(500);
              assert.equal(await tab.evaluate(() => window.moved), 0, `${theme} moves at ${width}`);
              assert.deepEqual(visited.errors, []);
              assert.deepEqual(visited.foreign(), []);
              assert.deepEqual(visited.ours(), ['gtnum.js']);
              if (width === 1200) {
                await tab.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
                const { violations } = await tab.evaluate(
                  (include) => window.axe.run({ include }),
                  tags,
                );
                assert.deepEqual(
                  violations.map(({ id, nodes }) => [
                    id,
                    nodes.map(({ target }) => String(target)),
                  ]),
                  [],
                );
                // A reader turns to it: it wakes where it stands.
                const waiting = tab.locator('gtnum-timeline summary').first();
                await waiting.click();
                await tab.waitForFunction(() => customElements.get('gtnum-timeline'));
                await tab.waitForTimeout(500);
                assert.deepEqual(visited.errors, []);
              }
              await visited.close();
            }
            if (theme) place.wp(`switch_theme( '${own}' );`);
          }
          const { ours, close } = await visit(`${place.base}?s=rien`);
          assert.deepEqual(ours(), []);
          await close();
        },
      );

      await t.test(
        'in the editor: options by name, in French or English, and the widget follows',
        async () => {
          const tab = await edit(admin, place);
          const canvas = await canvasOf(tab);
          await tab.evaluate(() => {
            wp.data.dispatch('core/editor').editPost({ title: 'Les GTnum depuis 2017' });
          });
          // As one types it: a slash and a name.
          await canvas.locator('.block-editor-default-block-appender__content').click();
          await tab.keyboard.type('/frise');
          const found = tab.getByRole('option', { name: /^GTnum : Frise$/ });
          await found.waitFor();
          await picture(place, tab, 'insert');
          await found.click();
          await canvas.locator('gtnum-timeline [part~=heading]').waitFor();
          if (!(await tab.getByLabel('Vague ouverte').isVisible())) {
            await tab.getByRole('tab', { name: /^(Block|Bloc)$/ }).click();
          }
          await tab.getByLabel('Vague ouverte').selectOption({ label: '2020–2022' });
          await canvas.getByText('Étude et accompagnement des mutations').waitFor();
          await picture(place, tab, 'options');
          await tab.getByRole('button', { name: 'Titre, langue, sources' }).click();
          await tab.getByLabel('Titre', { exact: true }).fill('Nos vagues');
          await canvas.locator('gtnum-timeline').getByText('Nos vagues').waitFor();
          await tab.evaluate(() => {
            wp.data
              .dispatch('core/block-editor')
              .insertBlock(wp.blocks.createBlock('gtnum/group-card'));
          });
          // What cannot be shown without it is asked for in its place.
          await canvas.getByRole('combobox', { name: 'Groupe' }).fill('aeson');
          await canvas.getByRole('option', { name: /#ÆSON/ }).click();
          await canvas
            .locator('gtnum-group-card')
            .getByText('Adopter une éducation')
            .first()
            .waitFor();
          const id = await send(tab);
          const { tab: page, close } = await visit(place.wp(`echo get_permalink( ${id} );`), {
            script: false,
          });
          assert.equal(await page.getByRole('heading', { name: 'Nos vagues' }).isVisible(), true);
          await picture(place, page, 'post');
          await close();

          await tab.goto(`${place.base}wp-admin/`);
          place.wp("update_user_meta( 1, 'locale', 'en_US' );");
          await edit(admin, place, id);
          await tab.evaluate(() => {
            const [{ clientId }] = wp.data.select('core/block-editor').getBlocks();
            wp.data.dispatch('core/block-editor').selectBlock(clientId);
          });
          await tab.getByLabel('Wave', { exact: true }).waitFor();
          assert.equal(
            await tab.evaluate(() =>
              wp.data
                .select('core/block-editor')
                .getBlocks()
                .every(({ isValid }) => isValid),
            ),
            true,
          );
          place.wp("delete_user_meta( 1, 'locale' );");
          assert.deepEqual(admin.errors, []);
        },
      );

      await t.test('addresses, placeholders and shortcodes become blocks', async () => {
        const tab = await edit(admin, place);
        const made = (html) =>
          tab.evaluate(
            (pasted) =>
              wp.blocks
                .pasteHandler({ HTML: pasted, mode: 'AUTO' })
                .map(({ name, attributes }) => [name, attributes]),
            html,
          );
        const turned = (name, attributes, to) =>
          tab.evaluate(
            (given) => {
              const block = wp.blocks.createBlock(given[0], given[1]);
              const possible = wp.blocks
                .getPossibleBlockTransformations([block])
                .map((each) => each.name);
              return possible.includes(given[2])
                ? wp.blocks.switchToBlockType(block, given[2]).map((each) => each.attributes)
                : possible;
            },
            [name, attributes, to],
          );
        const placeholder = `<div class="gtnum" data-gtnum="theme-grid" data-wave="2020-2022" data-no-filters=""><a href="${research}">Les thématiques</a></div>`;
        const address =
          'https://example.org/gtnum/embed/en/group-card-aeson.html?variant=compact&theme=dark';
        for (const [pasted, name, expected] of [
          [
            `<p>${address.replace('&', '&amp;')}</p>`,
            'gtnum/group-card',
            { group: 'aeson', variant: 'compact', lang: 'en' },
          ],
          [placeholder, 'gtnum/theme-grid', { wave: '2020-2022', 'no-filters': true }],
          [
            '<p>[gtnum-timeline wave="2020-2022" from="2019"]</p>',
            'gtnum/timeline',
            { wave: '2020-2022', from: 2019 },
          ],
        ]) {
          const [[block, { fallback, address: link, ...attributes }]] = await made(pasted);
          assert.deepEqual([block, attributes, link], [name, expected, research]);
          assert.ok(fallback);
        }
        for (const [from, attributes, to, expected] of [
          ['core/embed', { url: address }, 'gtnum/group-card', 'aeson'],
          ['core/html', { content: placeholder }, 'gtnum/theme-grid', '2020-2022'],
          ['core/shortcode', { text: '[gtnum-contact lang="en"]' }, 'gtnum/contact', 'en'],
        ]) {
          const [result] = await turned(from, attributes, to);
          assert.ok(Object.values(result).includes(expected), JSON.stringify(result));
        }
        // Addresses of others are left to WordPress.
        const [[other]] = await made('<p>https://example.org/embed/autre.html</p>');
        assert.ok(!other.startsWith('gtnum/'));
        assert.deepEqual(admin.errors, []);
      });

      await t.test('patterns: a page of the GTnum of an académie', async () => {
        const tab = await edit(admin, place);
        const pattern = await tab.evaluate(async () => {
          const all = await wp.apiFetch({ path: '/wp/v2/block-patterns/patterns' });
          const found = all.find(({ title }) => title === 'Page des GTnum de mon académie');
          const blocks = wp.blocks.parse(found.content);
          wp.data.dispatch('core/block-editor').insertBlocks(blocks);
          return blocks.map(({ name, isValid }) => [name, isValid]);
        });
        assert.ok(pattern.length > 4);
        assert.ok(
          pattern.every(([, isValid]) => isValid),
          JSON.stringify(pattern),
        );
        const canvas = await canvasOf(tab);
        await canvas.locator('gtnum-academies [part~=heading]').waitFor();
        assert.deepEqual(admin.errors, []);
      });

      await t.test('the theme: its widths, its colours, its type', async () => {
        write(
          place,
          'theme',
          '<!-- wp:gtnum/contact {"align":"wide","style":{"color":{"text":"#112233","background":"#fafad2"},"elements":{"link":{"color":{"text":"var:preset|color|essai"}}},"typography":{"fontSize":"31px"}}} /-->' +
            '<!-- wp:gtnum/timeline {"align":"full","textColor":"essai"} /-->',
        );
        place.wp(
          "$all = WP_Theme_JSON_Resolver::get_user_data_from_wp_global_styles( wp_get_theme(), true ); wp_update_post( array( 'ID' => $all['ID'], 'post_content' => wp_slash( wp_json_encode( array( 'version' => 2, 'isGlobalStylesUserThemeJSON' => true, 'settings' => array( 'color' => array( 'palette' => array( 'custom' => array( array( 'slug' => 'essai', 'name' => 'Essai', 'color' => '#a01060' ) ) ) ) ) ) ) ) ) );",
        );
        const { tab, close } = await visit(`${place.base}theme/`, { width: 1400 });
        const [box, text, link, size, second] = await tab.evaluate(() => {
          const contact = document.querySelector('gtnum-contact');
          const style = (element) => getComputedStyle(element);
          return [
            style(contact.parentElement).backgroundColor,
            style(contact.shadowRoot.querySelector('[part=name]')).color,
            style(contact.shadowRoot.querySelector('[part=email]')).color,
            style(contact).fontSize,
            style(document.querySelector('gtnum-timeline')).color,
          ];
        });
        assert.deepEqual([box, text, size], ['rgb(250, 250, 210)', 'rgb(17, 34, 51)', '31px']);
        assert.deepEqual([link, second], ['rgb(160, 16, 96)', 'rgb(160, 16, 96)']);
        const widthOf = async (tag) => (await tab.locator(tag).boundingBox()).width;
        assert.ok((await widthOf('gtnum-timeline')) > (await widthOf('gtnum-contact')));
        await close();
      });

      await t.test(
        'in the text of a classic post: paragraphs, quotation marks, placeholders',
        async () => {
          const author = place.wp("echo get_user_by( 'login', 'author' )->ID;");
          const text = [
            'Voici "nos" groupes...',
            '[gtnum-timeline wave="2020-2022" heading="L\'essai \\"A & B\\"" heading-level="3"]',
            'Et [gtnum-contact] dans une phrase.',
            `<div class="gtnum" data-gtnum="theme-grid" data-wave="2020-2022"><a href="${research}">Les thématiques</a></div>`,
            `${place.base}gtnum/embed/group-card-aeson.html`,
            'Fin.',
          ].join('\n\n');
          write(place, 'classique', text.replaceAll('\\"', ''), { post_author: Number(author) });
          const address = `${place.base}classique/`;
          await assertComplete(address, [
            'gtnum-timeline',
            'gtnum-contact',
            'gtnum-theme-grid',
            'gtnum-group-card',
          ]);
          const visited = await visit(address);
          await visited.tab.waitForTimeout(500);
          assert.equal(await visited.tab.evaluate(() => window.moved), 0);
          // Nothing of what was made is changed, or it would not sleep.
          assert.deepEqual(visited.ours(), ['gtnum.js']);
          assert.deepEqual(visited.errors, []);
          const heading = visited.tab.getByRole('heading', { name: "L'essai A & B", level: 3 });
          assert.equal(await heading.isVisible(), true);
          assert.equal(await visited.tab.getByText('[gtnum').count(), 0);
          await visited.close();
        },
      );

      await t.test(
        'a mistake: readers have the link, who can edit reads what is wrong',
        async () => {
          const code =
            '[gtnum-group-card group="aesom"] [gtnum-timeline wave="2031-2034" couleur="bleu" from="hier"]';
          const address = `${place.base}faute/`;
          write(place, 'faute', code);
          const reader = await visit(address, { script: false });
          for (const tag of ['gtnum-group-card', 'gtnum-timeline']) {
            assert.equal(
              await reader.tab.locator(`${tag} > a[href="${research}"]`).isVisible(),
              true,
            );
          }
          assert.equal(await reader.tab.locator('.gtnum-explanation').count(), 0);
          await reader.close();
          const editor = await visit(address, { as: admin.tab });
          const said = (await editor.tab.locator('.gtnum-explanation').allTextContents()).join(' ');
          for (const words of [
            '« aesom » n’existe pas',
            'aeson',
            '« 2031-2034 » n’existe pas',
            '« couleur » n’existe pas',
            '« hier » n’est pas un nombre de 1900 à 2100',
            'visible que des personnes',
          ]) {
            assert.ok(said.replaceAll('\u00a0', ' ').includes(words), said);
          }
          await editor.close();
          const author = await enter(place, 'author');
          const other = await visit(address, { as: author.tab });
          assert.equal(await other.tab.locator('.gtnum-explanation').count(), 0);
          await other.close();
          await author.close();
        },
      );

      await t.test('feeds, excerpts and the REST API say what the widgets say', async () => {
        write(
          place,
          'fil',
          `${blockOf(timeline)}\n\n<!-- wp:shortcode -->\n[gtnum-contact]\n<!-- /wp:shortcode -->`,
        );
        const feed = await textOf(`${place.base}feed/`);
        const rest = await (
          await fetch(`${place.base}wp-json/wp/v2/posts?slug=fil&_fields=content,excerpt`)
        ).json();
        const [{ content, excerpt }] = rest;
        for (const [where, text] of Object.entries({ feed, rest: content.rendered })) {
          assert.ok(text.includes('17 groupes connus sur 31 annoncés'), where);
          assert.ok(text.includes('elie.allouche@education.gouv.fr'), where);
          assert.ok(!/shadowrootmode|<gtnum-/.test(text), where);
        }
        assert.ok(
          excerpt.rendered.replaceAll('&nbsp;', ' ').includes('17 groupes connus sur 31 annoncés'),
          excerpt.rendered,
        );
        assert.ok(!excerpt.rendered.includes('depuis 201717'));
      });

      await t.test('in an English site the widgets speak English, and sleep', async () => {
        place.wp("update_option( 'WPLANG', '' );");
        write(place, 'english', `${allBlocks}\n\n<!-- wp:gtnum/contact {"lang":"fr"} /-->`);
        const visited = await visit(`${place.base}english/`);
        await visited.tab.waitForTimeout(500);
        assert.deepEqual(visited.ours(), ['gtnum.js']);
        assert.equal(
          await visited.tab.getByText('17 groups known of 31 announced').last().isVisible(),
          true,
        );
        assert.equal(await visited.tab.getByRole('link', { name: /^Écrire à/ }).count(), 1);
        await visited.close();
        place.wp("update_option( 'WPLANG', 'fr_FR' );");
      });

      await t.test('a strict policy: nothing of ours violates it', async () => {
        const csp =
          "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'; require-trusted-types-for 'script'; trusted-types gtnum";
        const visited = await visit(`${place.base}blocs/`, { csp });
        await visited.tab.locator('gtnum-timeline summary').first().click();
        await visited.tab.waitForFunction(() => customElements.get('gtnum-timeline'));
        const violations = await visited.tab.evaluate(() => window.violations);
        // WordPress writes scripts into its pages.
        assert.deepEqual(
          violations.filter((each) => /gtnum/.test(each)),
          [],
        );
        await visited.close();
      });

      await t.test(
        'an address pasted elsewhere: discovered, framed, as high as its content',
        async () => {
          const other = await start(version, {});
          const address = `${place.base}gtnum/embed/contact.html`;
          write(other, 'adresse', `Voici :\n\n${address}\n\nFin.`);
          const visited = await visit(`${other.base}adresse/`, { script: true });
          const frame = visited.tab.locator('iframe.wp-embedded-content');
          await frame.waitFor();
          await visited.tab
            .frameLocator('iframe.wp-embedded-content')
            .getByText('elie.allouche@')
            .first()
            .waitFor();
          await visited.tab.waitForTimeout(500);
          const inside = await visited.tab
            .frames()
            .at(-1)
            .evaluate(() => document.querySelector('main').getBoundingClientRect().height);
          assert.equal(Math.round((await frame.boundingBox()).height), Math.ceil(inside));
          await visited.close();
          // What is not there is WordPress's to answer.
          assert.equal((await fetch(`${place.base}gtnum/embed/autre.html`)).status, 404);
        },
      );

      await t.test('posts as the first version saved them', async () => {
        const posts = JSON.parse(readFileSync('test/wordpress/posts-0.1.json', 'utf8'));
        const id = write(place, 'anciens', posts.map(({ content }) => content).join('\n\n'));
        const { tab, close } = await visit(`${place.base}anciens/`, { script: false });
        for (const { says } of posts) {
          assert.ok(await tab.getByText(says).filter({ visible: true }).count(), says);
        }
        await close();
        const editor = await edit(admin, place, id);
        assert.deepEqual(
          await editor.evaluate(() =>
            wp.data
              .select('core/block-editor')
              .getBlocks()
              .filter(({ isValid }) => !isValid),
          ),
          [],
        );
        assert.deepEqual(admin.errors, []);
      });

      await t.test('nothing is noticed, nothing is stored', () => {
        assert.equal(place.notices(), '');
        assert.deepEqual(
          stored().filter((name) => /gtnum/i.test(name) && !before.includes(name)),
          [],
        );
      });

      await t.test('when the plugin is gone, posts keep readable content', async () => {
        const { tab } = admin;
        await tab.goto(`${place.base}wp-admin/plugins.php`);
        await Promise.all([
          tab.waitForURL(/deactivate=true/),
          tab.click('tr[data-plugin="gtnum/gtnum.php"] a[href*="action=deactivate"]'),
        ]);
        const {
          tab: page,
          requests,
          close,
        } = await visit(`${place.base}de-author/`, { script: false });
        for (const said of ['la frise des vagues', 'les publications', 'à qui écrire']) {
          const name = new RegExp(`^GTnum\\s: ${said}$`);
          assert.equal(await page.getByRole('link', { name }).first().isVisible(), true, said);
        }
        assert.deepEqual(
          requests.filter((url) => url.includes('plugins/gtnum')),
          [],
        );
        await close();
        tab.once('dialog', (dialog) => dialog.accept());
        await tab.locator('tr[data-plugin="gtnum/gtnum.php"] a.delete').click();
        await tab
          .locator('tr.deleted[data-plugin="gtnum/gtnum.php"], tr.plugin-deleted-tr')
          .first()
          .waitFor();
        assert.deepEqual(
          stored().filter((name) => /gtnum/i.test(name)),
          [],
        );
        assert.equal(place.notices(), '');
      });
    });
  }

  test('one that is older than script modules: one classic script', { skip }, async () => {
    const place = await start('old');
    await install(place);
    write(place, 'blocs', allBlocks);
    await assertComplete(`${place.base}blocs/`);
    const visited = await visit(`${place.base}blocs/`);
    await visited.tab.waitForTimeout(500);
    assert.equal(await visited.tab.evaluate(() => window.moved), 0);
    assert.deepEqual(visited.ours(), ['gtnum.classic.js']);
    assert.deepEqual(visited.errors, []);
    await visited.close();
    const admin = await enter(place, 'admin');
    const tab = await edit(admin, place);
    await tab.evaluate(() => {
      wp.data
        .dispatch('core/block-editor')
        .insertBlock(wp.blocks.createBlock('gtnum/timeline', { wave: '2020-2022' }));
    });
    await (await canvasOf(tab)).locator('gtnum-timeline [part~=heading]').waitFor();
    await admin.close();
    assert.equal(place.notices(), '');
  });

  test('a carnet, for those who keep the data: posts that they do not know', { skip }, async () => {
    const place = await start('oldest');
    place.wp(
      `foreach ( array( 'Un bulletin de veille' => array( 'GTnum' ), 'Une recette' => array( 'cuisine' ) ) as $title => $tags ) {
        wp_insert_post( array( 'post_title' => $title, 'post_content' => 'Texte', 'post_status' => 'publish', 'tags_input' => $tags ) );
      }`,
    );
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      'src/build/find-news.mjs',
      place.base,
      '--pause',
      '0',
    ]);
    assert.equal(stderr, '');
    assert.match(stdout, /par son API : 1 billet avec « gtnum », dont 1 que/);
    assert.match(
      stdout,
      /\d{4}-\d\d-\d\d {2}Un bulletin de veille\n +http:.*un-bulletin-de-veille/,
    );
    assert.doesNotMatch(stdout, /recette/);
    // Where the API is closed, by its feed.
    place.wp(
      `file_put_contents( WPMU_PLUGIN_DIR . '/closed.php', '<?php add_filter( "rest_authentication_errors", fn() => new WP_Error( "closed", "", array( "status" => 401 ) ) );' );`,
    );
    const closed = await promisify(execFile)(process.execPath, [
      'src/build/find-news.mjs',
      place.base,
      '--pause',
      '0',
    ]);
    assert.match(closed.stdout, /par le flux de son étiquette : 1 billet/);
    assert.match(closed.stdout, /Un bulletin de veille/);
    assert.equal(place.notices(), '');
  });

  test('a network of sites: an author of one of them, without any rights', { skip }, async () => {
    const place = await start('oldest', { network: true });
    const admin = await enter(place, 'admin');
    await admin.tab.goto(`${place.base}wp-admin/network/plugin-install.php?tab=upload`);
    await admin.tab.setInputFiles('#pluginzip', 'dist/gtnum-wordpress.zip');
    await Promise.all([
      admin.tab.waitForURL(/update\.php/),
      admin.tab.click('#install-plugin-submit'),
    ]);
    await Promise.all([
      admin.tab.waitForURL(/plugins\.php/),
      admin.tab.click('a[href*="action=activate"]'),
    ]);
    await admin.close();
    const id = place.add('second');
    const author = place.wp(
      `$author = get_user_by( 'login', 'author' )->ID; add_user_to_blog( ${id}, $author, 'author' ); echo $author;`,
    );
    const second = { ...place, base: `${place.base}second/` };
    const content = Buffer.from(
      `${allBlocks}\n\n<!-- wp:html -->\n<div class="gtnum" data-gtnum="contact"><a href="${research}">x</a></div>\n<!-- /wp:html -->`,
    ).toString('base64');
    place.wp(
      `switch_to_blog( ${id} ); wp_set_current_user( ${author} ); kses_init();
    wp_insert_post( array( 'post_title' => 'blocs', 'post_name' => 'blocs', 'post_status' => 'publish', 'post_content' => wp_slash( base64_decode( '${content}' ) ) ) );`,
    );
    await assertComplete(`${second.base}blocs/`);
    const visited = await visit(`${second.base}blocs/`);
    assert.deepEqual(visited.ours(), ['gtnum.js']);
    assert.deepEqual(visited.errors, []);
    assert.equal(await visited.tab.locator('gtnum-contact').count(), 2);
    await visited.close();
    assert.equal((await fetch(`${second.base}gtnum/embed/contact.html`)).status, 200);
    assert.equal(place.notices(), '');
  });
});
