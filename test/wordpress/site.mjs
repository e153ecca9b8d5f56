/*
 * Real WordPress, started by the test itself: PHP's own server and SQLite, no container. What is large is
 * downloaded once, by the ordinary clients, into a folder that git ignores.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const cache = resolve('test/wordpress/.cache');
const builds = '@wp-playground/wordpress-builds@0.9.19';
const command = '@wp-playground/cli@3.1.56';
/** What Debian has of other times: the last classic theme of WordPress's own, and French. */
const stable = 'bookworm';
const fromStable = ['wordpress-theme-twentytwentyone', 'wordpress-l10n'];
/** Debian has the newest of WordPress in what is to be its next version. */
const suite = 'forky';
const debs = [
  ...['wordpress', 'wordpress-theme-twentytwentyfive', 'libjs-cropper', 'libjs-jquery-ui'],
  ...['libjs-lodash', 'libjs-underscore', 'libphp-phpmailer', 'php-getid3'],
];

/** What a machine lacks for it, as somebody would install it; none on a machine that has all. */
export function missing() {
  const commands = { php: 'php-cli', unzip: 'unzip', 'dpkg-deb': 'dpkg', 'apt-get': 'apt' };
  const lacking = Object.entries(commands)
    .filter(([name]) => spawnSync(name, ['--version']).error)
    .map(([, name]) => name);
  if (lacking.includes('php-cli')) return [...lacking, 'php-sqlite3', 'php-xml', 'php-mbstring'];
  const loaded = execFileSync('php', ['-m'], { encoding: 'utf8' }).toLowerCase();
  const extensions = { pdo_sqlite: 'php-sqlite3', xml: 'php-xml', mbstring: 'php-mbstring' };
  return [
    ...lacking,
    ...Object.entries(extensions).flatMap(([name, each]) => (loaded.includes(name) ? [] : [each])),
  ];
}

/** Unpacked WordPress of each kind, ready to be installed; the path by name. */
export function versions() {
  return {
    // Older than script modules.
    old: once('wp-6.3', (folder) => unpackBuild('6.3', folder)),
    oldest: once('wp-6.5', (folder) => unpackBuild('6.5', folder)),
    newest: once('wp-newest', unpackDebian),
  };
}

/** A folder of the cache, made whole or not at all. */
function once(name, make) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const place = mkdtempSync(join(cache, 'new-'));
  make(place);
  renameSync(place, folder);
  return folder;
}

function npmPack(spec) {
  return once(spec.replace(/\W+/g, '-'), (place) => {
    execFileSync('npm', ['pack', '--silent', spec], {
      cwd: place,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [archive] = readdirSync(place);
    execFileSync('tar', ['xzf', archive], { cwd: place });
    rmSync(join(place, archive));
  });
}

function unpackBuild(version, folder) {
  const from = join(npmPack(builds), 'package');
  unzip(`${from}/src/wordpress/wp-${version}.zip`, folder);
  // Static files are apart.
  cpSync(`${from}/public/wp-${version}`, folder, { recursive: true });
  rmSync(`${folder}/wp-content/database`, { recursive: true, force: true });
  finish(folder);
}

function unpackDebian(folder) {
  const unpacked = once('debian', (place) => {
    for (const deb of download(place, suite, debs)) {
      execFileSync('dpkg-deb', ['-x', deb, place], { cwd: place });
      rmSync(join(place, deb));
    }
  });
  // Its links lead to libraries that are packages of their own; those into /etc lead nowhere here.
  spawnSync('cp', ['-rL', `${unpacked}/usr/share/wordpress/.`, folder], { stdio: 'ignore' });
  finish(folder);
}

/** What all need: SQLite, a classic theme, French, no configuration. */
function finish(folder) {
  rmSync(`${folder}/wp-config.php`, { force: true });
  const content = `${folder}/wp-content`;
  const database = `${content}/plugins/sqlite-database-integration`;
  unzip(`${npmPack(command)}/package/sqlite-database-integration.zip`, content);
  rmSync(database, { recursive: true, force: true });
  renameSync(`${content}/plugin-sqlite-database-integration`, database);
  cpSync(`${database}/db.copy`, `${content}/db.php`);
  const more = once('stable', (place) => {
    for (const deb of download(place, stable, fromStable)) {
      execFileSync('dpkg-deb', ['-x', deb, place], { cwd: place });
      rmSync(join(place, deb));
    }
  });
  for (const each of ['themes', 'languages']) {
    cpSync(`${more}/usr/share/wordpress/wp-content/${each}`, `${content}/${each}`, {
      recursive: true,
      filter: (path) => !/\.mo$/.test(path) || /fr_FR\.mo$/.test(path),
    });
  }
}

/** Packages of a version of Debian, without installing anything. */
function download(place, of, names) {
  execFileSync('apt-get', [...ownLists(of), 'download', '-qq', ...names], {
    cwd: place,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return readdirSync(place).filter((name) => name.endsWith('.deb'));
}

/** Options by which apt-get speaks of another version of Debian, from where this machine gets its own. */
function ownLists(of) {
  const folder = once(`apt-${of}`, (place) => {
    for (const each of ['lists/partial', 'cache/archives/partial']) {
      mkdirSync(join(place, each), { recursive: true });
    }
    const targets = execFileSync('apt-get', ['indextargets', '--format', '$(ORIGIN)|$(REPO_URI)'], {
      encoding: 'utf8',
    });
    const site = /^Debian\|(.*)$/m.exec(targets)[1];
    writeFileSync(
      join(place, 'sources.list'),
      `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${site} ${of} main\n`,
    );
  });
  const options = Object.entries({
    'Dir::Etc::SourceList': `${folder}/sources.list`,
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Lists': `${folder}/lists`,
    'Dir::Cache': `${folder}/cache`,
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  if (!readdirSync(`${folder}/lists`).some((name) => name.includes('Packages'))) {
    execFileSync('apt-get', [...options, 'update', '-qq'], { stdio: ['ignore', 'ignore', 'pipe'] });
  }
  return options;
}

function unzip(archive, folder) {
  execFileSync('unzip', ['-q', '-o', archive, '-d', folder]);
}

/**
 * A site of its own, served until it is closed.
 *
 * @param from where WordPress is unpacked
 * @param options `path` under which the site is; `network` for a network of sites; `constants` for wp-config.php
 */
export async function site(from, { path = '/', network = false, constants = {} } = {}) {
  const place = mkdtempSync(join(cache, 'site-'));
  const folder = join(place, 'www', path);
  mkdirSync(folder, { recursive: true });
  // What WordPress does not write is not copied.
  execFileSync('cp', ['-al', `${from}/.`, folder]);
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const defined = {
    DB_NAME: 'wordpress',
    DB_USER: '',
    DB_PASSWORD: '',
    DB_HOST: '',
    WP_DEBUG: true,
    WP_DEBUG_LOG: `${place}/notices.log`,
    WP_DEBUG_DISPLAY: false,
    // Nothing of the test leaves this machine.
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    FS_METHOD: 'direct',
    WP_HOME: `http://${host}${path.replace(/\/$/, '')}`,
    WP_SITEURL: `http://${host}${path.replace(/\/$/, '')}`,
    ...constants,
  };
  const config = (more = {}) => {
    const lines = Object.entries({ ...defined, ...more }).map(
      ([name, value]) =>
        `define( '${name}', ${typeof value === 'string' ? `'${value}'` : value} );`,
    );
    writeFileSync(
      `${folder}/wp-config.php`,
      `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\nif ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }\nrequire_once ABSPATH . 'wp-settings.php';\n`,
    );
  };
  config();
  mkdirSync(`${folder}/wp-content/mu-plugins`, { recursive: true });
  cpSync('test/wordpress/mu-plugin.php', `${folder}/wp-content/mu-plugins/test.php`);
  // All that PHP complains of, but that WordPress.org, which is asked what is new, does not answer here.
  const notices = () =>
    existsSync(`${place}/notices.log`)
      ? readFileSync(`${place}/notices.log`, 'utf8').replace(/^\[.*WordPress\.org.*\n/gm, '')
      : '';
  const run = (code) => {
    const { status, stdout, stderr } = spawnSync('php', ['-d', 'display_errors=stderr'], {
      cwd: folder,
      encoding: 'utf8',
      input: `<?php $_SERVER['HTTP_HOST'] = '${host}'; $_SERVER['REQUEST_URI'] = '${path}'; $_SERVER['REQUEST_METHOD'] = 'GET'; $_SERVER['REMOTE_ADDR'] = '127.0.0.1'; ${code}`,
    });
    if (status)
      throw new Error(
        `PHP: ${stderr}${stdout.replace(/<style[^]*<\/style>|<[^>]*>/g, '')}${notices()}`,
      );
    return stdout;
  };
  run(
    `define( 'WP_INSTALLING', true ); require 'wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install( 'Le carnet', 'admin', 'admin@example.org', false, '', 'password' );
    update_option( 'permalink_structure', '/%postname%/' ); update_option( 'WPLANG', 'fr_FR' );`,
  );
  const wp = (code) => run(`require 'wp-load.php'; ${code}`);
  if (network) {
    wp(
      `require_once ABSPATH . 'wp-admin/includes/upgrade.php';
      foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) { $wpdb->$name = $table; }
      install_network(); populate_network( 1, '${host}', 'admin@example.org', 'Le réseau', '${path}', false );
      update_option( 'home', '${defined.WP_HOME}' ); update_option( 'siteurl', '${defined.WP_SITEURL}' );`,
    );
    // Each site of a network has an address of its own.
    delete defined.WP_HOME;
    delete defined.WP_SITEURL;
    config({
      MULTISITE: true,
      SUBDOMAIN_INSTALL: false,
      DOMAIN_CURRENT_SITE: host,
      PATH_CURRENT_SITE: path,
      SITE_ID_CURRENT_SITE: 1,
      BLOG_ID_CURRENT_SITE: 1,
    });
  }
  wp(
    `foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
      wp_insert_user( array( 'user_login' => $role, 'user_pass' => 'password', 'user_email' => "$role@example.org", 'role' => $role ) );
    }
    foreach ( get_users() as $user ) {
      update_user_meta( $user->ID, 'wp_persisted_preferences', array(
        'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false, 'isComplementaryAreaVisible' => true ),
        'core' => array( 'enableChoosePatternModal' => false ),
        '_modified' => '2030-01-01T00:00:00.000Z',
      ) );
    }`,
  );

  const server = spawn(
    'php',
    [
      '-d',
      'opcache.enable_cli=1',
      '-d',
      'display_errors=0',
      '-S',
      host,
      '-t',
      join(place, 'www'),
      resolve('test/wordpress/router.php'),
    ],
    {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4', SITE: folder },
      stdio: 'ignore',
      detached: true,
    },
  );
  const base = `http://${host}${path}`;
  await answers(base);
  return {
    base,
    folder,
    wp,
    /** Another site of the network; gives its number. */
    add: (name) =>
      wp(
        `$id = wpmu_create_blog( 'example.org', '${path}${name}/', '${name}', 1 );
        // A port is none that WordPress would take there.
        $wpdb->update( $wpdb->blogs, array( 'domain' => '${host}' ), array( 'blog_id' => $id ) );
        clean_blog_cache( $id );
        switch_to_blog( $id );
        foreach ( array( 'home', 'siteurl' ) as $each ) { update_option( $each, '${base}${name}' ); }
        update_option( 'permalink_structure', '/%postname%/' );
        delete_option( 'rewrite_rules' );
        echo $id;`,
      ),
    version: () => wp("echo $GLOBALS['wp_version'];"),
    notices,
    close() {
      // With its workers.
      process.kill(-server.pid);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

async function answers(address) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      const response = await fetch(address);
      if (response.ok) return;
    } catch {
      // Not yet.
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${address} does not answer`);
}

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
