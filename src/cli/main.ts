import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { warmth } from '../launch/warmth.ts';
import { product } from '../product.ts';
import { analyze } from './analyze.ts';
import { serveAssistants } from './assistants.ts';
import { isWorker, serveBatch } from './batch.ts';
import { check } from './check.ts';
import { detectFiles } from './detect.ts';
import { UsageError } from './errors.ts';
import { fix } from './fix.ts';
import { options } from './flags.ts';
import { importFiles } from './import.ts';
import { learn } from './learn.ts';
import { showFacts, showQuotes, showSources } from './lists.ts';
import { preview } from './preview.ts';
import { showRules } from './rules.ts';
import { complain } from './say.ts';

const HELP = `copydesk: newsroom copy review

  copydesk check FILE|DIR|GLOB…   findings; --format pretty|lines|json|sarif|github|markdown|junit|
                                  checkstyle
                                  --fail-on error|warning|info|hint|never
                                  --staged, --changed-since REV  only articles that git lists as changed
                                  --any  also files that are not articles
                                  --ready also fails where a story is not ready to go out
  copydesk fix FILE…              applies safe fixes; --dry-run prints a diff
  copydesk preview FILE           the published page as one HTML file; --out FILE
                                  --theme site|broadsheet|mobile|plain, --marked with the findings,
                                  --queries with the queries to the writer
  copydesk analyze FILE           extracted quotes, people and figures, as JSON
  copydesk sources FILE           who speaks in the story; --format markdown|csv|json
  copydesk facts FILE             facts to verify, and those verified; --format markdown|csv|json
  copydesk quotes FILE            its quotations against --transcript FILE (.txt, .vtt or .srt)
  copydesk detect FILE…           classifies files, shows detected headline, byline …
  copydesk import FILE…           makes a Markdown file beside a .docx, .odt, .rtf, saved web page, NITF,
                                  NewsML, ninjs or WordPress export; --out FILE
  copydesk learn FOLDER           proposes the style pack and options that fit 20 or more finished stories, as a
                                  copydesk.yaml with counts; --out FILE writes it
  copydesk rules [ID]             the rules, or one rule's page; --why FILE shows where its settings come from,
                                  --test runs the tests of the house word list
  copydesk lsp                    the language server over standard input and output; see docs/editors.md
  copydesk mcp [FOLDER…]          tools for AI assistants over standard input and output, for the stories of these
                                  folders, else of the current one; nothing is written; see docs/assistants.md

  --jsonl, for check, analyze and detect: reads stories from standard input, a line of JSON each with id, text and,
  if known, name, format (text|markdown) and date, and answers each with a line; --jobs N shares them out to N threads

  --style PACK     ap, guardian, reuters, bbc or plain
  --config FILE    a copydesk.yaml; otherwise the nearest one above each article, up to its repository,
                   or else to your home folder or the root
  --date DATE      publication date (YYYY-MM-DD) where the text has none
  --no-stet        also reports findings with a stet in FILE.copydesk.yaml
  --allow-outside  follows links out of a file's repository or folder
  --help, --version

A file named - is standard input. Exit: 0 nothing at or above --fail-on, 1 findings, 2 usage or unreadable input.
`;

/** Whether a command reviews, as most starts do; a batch sets flags of V8, with which nothing compiled fits another start. */
const isWarming = ([command = '', ...args]: readonly string[]): boolean =>
  /^(?:check|analyze|fix|preview)$/.test(command) && !args.includes('--jsonl');

async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === 'lsp') return serve(argv.slice(1));
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  const [command, ...files] = positionals;
  if (values.version) return print(`${product.version}\n`);
  if (values.help) return print(HELP);
  switch (command) {
    case 'check':
      return check(files, values);
    case 'fix':
      return fix(files, values);
    case 'preview':
      return preview(files, values);
    case 'analyze':
      return analyze(files, values);
    case 'sources':
      return showSources(files, values);
    case 'facts':
      return showFacts(files, values);
    case 'quotes':
      return showQuotes(files, values);
    case 'detect':
      return detectFiles(files, values);
    case 'import':
      return importFiles(files, values);
    case 'learn':
      return learn(files, values);
    case 'rules':
      return showRules(files, values);
    case 'mcp':
      return serveAssistants(files, values);
    default:
      throw new UsageError(command ? `Unknown command: ${command}.` : 'Missing command.');
  }
}

/** The language server, a bundle of its own beside this one, which reads the arguments itself. */
function serve(args: readonly string[]): number {
  process.argv.splice(2, process.argv.length, ...(args.length ? args : ['--stdio']));
  createRequire(import.meta.url)('./server.js');
  return 0;
}

function fail(error: unknown): void {
  const usage =
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  const message = error instanceof Error ? error.message : String(error);
  complain(usage ? `${message}\nSee copydesk --help.` : error instanceof Error ? (error.stack ?? message) : message);
  process.exitCode = 2;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

// A reader that stops early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

const { warm, nowWarm } = warmth();

/** Once a command has run. */
export { warm };

if (isWorker) serveBatch();
else
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
    if (isWarming(process.argv.slice(2))) nowWarm();
  }, fail);
