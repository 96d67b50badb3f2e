import { commands, l10n, ProgressLocation, RelativePattern, Uri, window, workspace } from 'vscode';
import { ARTICLE_FILES } from '../../core/index.ts';
import { type LearnedStyle, LearnRequest } from '../../protocol.ts';
import type { Session } from '../client/session.ts';
import { heldBy, put, sayBroken, targetOf } from './decisions.ts';
import type { WriteFile } from './write.ts';

/** Stories that are read, and bytes of each: enough to tell a style by. */
const MOST_STORIES = 500;
const LONGEST = 500_000;

/** Where the proposal stands while it is looked at. */
const SCHEME = 'copydesk-proposal';

/**
 * "Learn House Style…": reads a folder of finished stories and shows the copydesk.yaml that fits them beside the one there is.
 * Nothing is written before somebody says so, and nothing leaves the machine.
 */
export async function learnStyle(session: Session, write: WriteFile, given: unknown): Promise<void> {
  const folder = given instanceof Uri ? given : await askFolder();
  const target = folder && (await targetOf(session, folder));
  if (!folder) return;
  if (!target) {
    void window.showInformationMessage(l10n.t('Open a folder to save copydesk.yaml in.'));
    return;
  }
  const held = await heldBy(target);
  const learned = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Reading finished stories…'), cancellable: true },
    async (_progress, token) => {
      const stories = await storiesIn(folder);
      return session.request(LearnRequest, { stories, config: held?.text ?? null }, token);
    },
  );
  if (!learned) return;
  if (learned.stories < learned.least) {
    const words = l10n.t(
      'Finished stories found: {0}; {1} are needed to tell habits from chance.',
      learned.stories,
      learned.least,
    );
    void window.showWarningMessage(words);
  } else if (learned.yaml === null) sayBroken();
  else if (learned.yaml === (held?.text ?? '')) {
    const words = l10n.t('The current style fits these {0} stories. There is nothing to change.', learned.stories);
    void window.showInformationMessage(words);
  } else if (await agreed(learned, learned.yaml, held?.document.uri))
    await put(session, write, target, held, learned.yaml);
}

async function askFolder(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: l10n.t('Learn from These Stories'),
    title: l10n.t('A folder of 20 or more finished stories'),
  });
  return picked?.[0];
}

async function storiesIn(folder: Uri): Promise<{ name: string; text: string }[]> {
  const files = await workspace.findFiles(
    new RelativePattern(folder, ARTICLE_FILES),
    '**/node_modules/**',
    MOST_STORIES,
  );
  const read = files.map(async (file) => {
    const bytes = await workspace.fs.readFile(file);
    return {
      name: file.path.slice(file.path.lastIndexOf('/') + 1),
      text: new TextDecoder().decode(bytes.slice(0, LONGEST)),
    };
  });
  // One that cannot be read is left out: the others tell enough.
  return (await Promise.allSettled(read)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** Shows the edit with its counts, and asks. */
async function agreed(
  { stories, style, counts }: LearnedStyle,
  yaml: string,
  before: Uri | undefined,
): Promise<boolean> {
  const held = new Map([
    ['/empty/copydesk.yaml', ''],
    ['/copydesk.yaml', `${yaml.trimEnd()}\n\n${counts.trimEnd().replace(/^/gm, '# ')}\n`],
  ]);
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ path }) => held.get(path) ?? '',
  });
  try {
    const at = (path: string): Uri => Uri.from({ scheme: SCHEME, path });
    const title = l10n.t('copydesk.yaml (proposed)');
    await commands.executeCommand('vscode.diff', before ?? at('/empty/copydesk.yaml'), at('/copydesk.yaml'), title);
    const save = l10n.t('Save to copydesk.yaml');
    const words = l10n.t('“{1}” style fits these {0} stories best. Save the proposed settings?', stories, style);
    return (await window.showInformationMessage(words, save)) === save;
  } finally {
    provider.dispose();
  }
}
