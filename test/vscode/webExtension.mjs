// Loads an extension from the disk into the browser's extension host, as vscode.dev would. The workbench may fetch from
// its own origin only, and an extension below vscode-remote cannot create a Worker, so the extension's folder is made to
// appear below the server's own address: the browser driver answers those requests.
import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';

const PREFIX = '/copydesk-web-extension';

const TYPES = {
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Serves `extension` (and `tests`, a file below it) to the pages of `context`, and tells the workbench to load them. */
export async function serveWebExtension(context, origin, extension, tests) {
  const root = resolve(extension) + sep;
  const isOurs = (url) => url.origin === origin && url.pathname.startsWith(`${PREFIX}/`);
  await context.route(isOurs, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(PREFIX.length));
    const file = join(root, path);
    const body = file.startsWith(root) ? await readFile(file).catch(() => undefined) : undefined;
    if (!body) return route.fulfill({ status: 404, body: '' });
    const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
    // The extension host runs on an origin of its own.
    await route.fulfill({ body, contentType, headers: { 'access-control-allow-origin': '*' } });
  });

  const at = (path) => ({ scheme: 'http', authority: new URL(origin).host, path: PREFIX + path });
  const options = { extensions: [at('')] };
  if (tests) options.extensionTestsPath = at(`/${relative(root, resolve(tests)).split(sep).join('/')}`);
  await context.addInitScript(addDevelopmentOptions, options);
}

// Runs in the page: the workbench reads its configuration from an attribute of the page that the server wrote.
function addDevelopmentOptions(options) {
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
    const configuration = JSON.parse(value ?? '{}');
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    return JSON.stringify(configuration);
  };
}
