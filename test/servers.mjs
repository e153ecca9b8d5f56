/*
 * Real servers on ports of this machine, for tests: what is published with the settings that travel
 * with it, in a temporary folder.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { dirname } from 'node:path';

const find = (name) =>
  [...process.env.PATH.split(':'), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => `${folder}/${name}`)
    .find((path) => existsSync(path));
const isRoot = process.getuid?.() === 0;

/** Where what a server needs to start is, by its name; undefined where it is not installed. */
const programs = { nginx: find('nginx'), Apache: find('apache2') };

export const isInstalled = (name) => Boolean(programs[name] && find('unzip'));

/**
 * Serves `folder/site`, whose `gtnum/` brings its own settings; the folder is in a temporary one.
 *
 * @param settings what the host says for its whole site, in the server's words
 * @param without modules of Apache that are not there
 * @param maxAge how long stable names are kept, for a test that cannot wait for five minutes
 */
export async function serve(name, folder, { settings = '', maxAge = 300, without = [] } = {}) {
  const port = await freePort();
  const run = `${folder}/${name}-${port}`;
  mkdirSync(run);
  // Workers are somebody else than who starts them.
  if (isRoot) for (const each of [dirname(folder), folder, run]) chmodSync(each, 0o755);
  const shorter = (text) => text.replace('max-age=300', `max-age=${maxAge}`);
  const site = `${folder}/site`;
  const ours = `${site}/gtnum/${name === 'nginx' ? 'nginx.conf' : '.htaccess'}`;
  const config = `${run}/config`;
  if (name === 'nginx') {
    writeFileSync(`${run}/gtnum`, shorter(readFileSync(ours, 'utf8')).replaceAll('/var/www', site));
    writeFileSync(config, nginx(run, site, port, settings));
  } else {
    writeFileSync(ours, shorter(readFileSync(ours, 'utf8')));
    writeFileSync(`${run}/types`, fewTypes);
    writeFileSync(config, apache(run, site, port, settings, without));
  }
  const given =
    name === 'nginx'
      ? ['-p', run, '-c', config, '-e', `${run}/errors`, '-g', 'daemon off;']
      : ['-d', run, '-f', config, '-D', 'FOREGROUND'];
  const server = spawn(programs[name], given, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => server.on('close', resolve));
  const base = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries++) {
    if (await fetch(base).catch(() => undefined)) break;
    if (tries > 100 || server.exitCode !== null) {
      const errors = existsSync(`${run}/errors`) ? readFileSync(`${run}/errors`, 'utf8') : '';
      throw new Error(`${name} does not start: ${said}${errors}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    base,
    pid: server.pid,
    close: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

const nginx = (run, site, port, settings) => `
pid ${run}/pid;
error_log ${run}/errors;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${run}/${kind};`)
    .join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${site};
    ${settings}
    include ${run}/gtnum;
  }
}
`;

/** What every host knows; the rest is for our settings to say. */
const fewTypes = `
text/html html
text/css css
text/plain txt
application/json json
image/svg+xml svg
`;

const apache = (run, site, port, settings, without) => `
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${run}/pid
ErrorLog ${run}/errors
${isRoot ? 'User www-data\nGroup www-data' : ''}
${['mpm_event', 'authz_core', 'mime', 'filter', 'deflate', 'headers', 'dir', 'autoindex', 'rewrite']
  .filter((each) => !without.includes(each))
  .map((each) => `LoadModule ${each}_module /usr/lib/apache2/modules/mod_${each}.so`)
  .join('\n')}
TypesConfig ${run}/types
DocumentRoot ${site}
${settings}
<Directory ${site}>
  AllowOverride All
</Directory>
`;

/** What a server answers, byte by byte: nothing is unpacked. */
export function ask(url, headers = {}) {
  return new Promise((resolve, reject) => {
    get(url, { headers }, async (response) => {
      const { statusCode: status, headers: said } = response;
      resolve({ status, headers: said, body: Buffer.concat(await response.toArray()) });
    }).on('error', reject);
  });
}

/** As a webmaster does, over what is there; times are those of the archive. */
export function unpack(archive, folder) {
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('unzip', ['-o', '-q', archive, '-d', folder]);
  if (status) throw new Error(`${archive}: ${stderr}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => {
        resolve(port);
      });
    });
  });
}
