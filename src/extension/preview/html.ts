import * as vscode from 'vscode';
import { pageSkeleton } from '../../core/index.ts';
import { text } from '../escape.ts';
import { cardsView } from './cardsHtml.ts';

/** The webview's document: the toolbar, the empty frame of the page, and templates in the interface's language. */
export function previewHtml(webview: vscode.Webview, assets: vscode.Uri, remote: boolean): string {
  const asset = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(assets, name)).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `img-src ${webview.cspSource} data:${remote ? ' https: http:' : ''}`,
  ].join('; ');
  const styles = ['page', 'marks', 'preview', 'cards'].map(
    (name) => `<link rel="stylesheet" href="${asset(`${name}.css`)}">`,
  );
  return `<!doctype html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(vscode.l10n.t('Preview'))}</title>
${styles.join('\n')}
</head>
<body>
${toolbar()}
<main>
<div class="stage" data-width="fit">
${pageSkeleton(null)}
</div>
${cardsView()}
</main>
<p class="empty" role="status" hidden></p>
${cardTemplate()}
<script nonce="${nonce}" src="${asset('preview.js')}"></script>
</body>
</html>`;
}

// --- toolbar --------------------------------------------------------------------------------------------------------

/** Drawn on 16 by 16 in outline; the style sheet sets the stroke. */
const ICONS = {
  up: '<path d="m4 10 4-4 4 4"/>',
  down: '<path d="m4 6 4 4 4-4"/>',
  close: '<path d="m4 4 8 8M12 4l-8 8"/>',
  pin: '<path d="M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5"/>',
  fit: '<path d="M2 4.5v7M14 4.5v7M4 8h8M6 6 4 8l2 2M10 6l2 2-2 2"/>',
  phone: '<rect x="5" y="2" width="6" height="12" rx="1.2"/><path d="M7.4 12h1.2"/>',
  tablet: '<rect x="3.5" y="2" width="9" height="12" rx="1.2"/><path d="M7.3 12h1.4"/>',
  desktop: '<rect x="2" y="3" width="12" height="8" rx="1"/><path d="M6 13.5h4M8 11v2.5"/>',
  follow: '<circle cx="8" cy="8" r="5.5"/><path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z"/>',
  light:
    '<circle cx="8" cy="8" r="2.7"/><path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M3.6 12.4l1-1M11.4 4.6l1-1"/>',
  dark: '<path d="M13 9.4A5.3 5.3 0 0 1 6.6 3a5.3 5.3 0 1 0 6.4 6.4Z"/>',
} as const;

type Icon = keyof typeof ICONS;

const icon = (name: Icon): string => `<svg viewBox="0 0 16 16" aria-hidden="true">${ICONS[name]}</svg>`;

const action = (name: string, label: string, sign: Icon): string =>
  `<button type="button" data-do="${name}" aria-label="${text(label)}" title="${text(label)}">${icon(sign)}</button>`;

/** One choice of a switch: `data-set` names the switch and the value. */
const choice = (name: string, value: string, label: string, content: string): string =>
  `<button type="button" data-set="${name}" data-value="${value}" aria-pressed="false" aria-label="${text(label)}" title="${text(label)}">${content}</button>`;

const group = (label: string, className: string, buttons: readonly string[]): string =>
  `<div class="group ${className}" role="group" aria-label="${text(label)}">${buttons.join('')}</div>`;

function toolbar(): string {
  const { t } = vscode.l10n;
  const word = (name: string, value: string, label: string): string => choice(name, value, label, text(label));
  const sign = (name: string, value: Icon, label: string): string => choice(name, value, label, icon(value));
  const step = `<span class="count" aria-live="polite" data-words="${text(t('{0} of {1}'))}" data-one="${text(t('1 finding'))}" data-many="${text(t('{0} findings'))}"></span>`;
  return `<header class="chrome bar">
<div class="row" role="toolbar" aria-label="${text(t('Preview'))}">
${group(t('View'), 'words', [word('view', 'page', t('Page')), word('view', 'cards', t('Cards'))])}
<span class="rule"></span>
${group(t('Copy'), 'words', [word('copy', 'clean', t('Clean')), word('copy', 'marked', t('Marked'))])}
<span class="space"></span>
${group(t('Findings'), 'icons step', [step, action('previous', t('Previous finding'), 'up'), action('next', t('Next finding'), 'down')])}
${group(t('Width'), 'icons roomy', [
  sign('width', 'fit', t('Fit the panel')),
  sign('width', 'phone', t('Phone, 390 pixels')),
  sign('width', 'tablet', t('Tablet, 768 pixels')),
  sign('width', 'desktop', t('Desktop, 1200 pixels')),
])}
<span class="rule roomy"></span>
${group(t('Light or dark'), 'icons roomy', [
  sign('tone', 'follow', t('Follow the editor')),
  sign('tone', 'light', t('Light')),
  sign('tone', 'dark', t('Dark')),
])}
<span class="rule roomy"></span>
<div class="group icons"><button type="button" data-do="pin" aria-pressed="false" aria-label="${text(t('Pin this preview'))}" title="${text(t('Pin this preview: it stays with its article'))}">${icon('pin')}</button></div>
</div>
${key()}
</header>`;
}

/** What the tints and signs mean; the script fills in the numbers and names. */
function key(): string {
  const { t } = vscode.l10n;
  const words = {
    error: t('error'),
    errors: t('errors'),
    warning: t('warning'),
    warnings: t('warnings'),
    info: t('query'),
    infos: t('queries'),
    hint: t('hint'),
    hints: t('hints'),
    nobody: t('No attribution'),
    unnamed: t('Unnamed source'),
    figures: t('Figures'),
  };
  const data = Object.entries(words).map(([name, label]) => `data-${name}="${text(label)}"`);
  return `<div class="row key" hidden ${data.join(' ')}>
<ul class="severities" aria-label="${text(t('Findings'))}"></ul>
<ul class="voices" aria-label="${text(t('Speakers'))}"></ul>
</div>`;
}

// --- a finding's card -----------------------------------------------------------------------------------------------

function cardTemplate(): string {
  const { t } = vscode.l10n;
  const words = { error: t('Error'), warning: t('Warning'), info: t('Query'), hint: t('Hint') };
  const data = Object.entries(words).map(([name, label]) => `data-${name}="${text(label)}"`);
  return `<template id="card">
<section class="chrome card" role="dialog" aria-labelledby="card-message" ${data.join(' ')} data-pin="${text(t('Finding {0}, {1}: {2}'))}">
<header>
<span class="chip" aria-hidden="true"></span>
<span class="severity"></span>
<button type="button" class="link" data-do="rule" title="${text(t('Open rule page'))}"></button>
<span class="space"></span>
${action('previous', t('Previous finding'), 'up')}
${action('next', t('Next finding'), 'down')}
${action('close', t('Close'), 'close')}
</header>
<p class="message" id="card-message"></p>
<p class="why"></p>
<ul class="evidence" aria-label="${text(t('Evidence'))}"></ul>
<p class="diff" aria-live="polite"></p>
<footer>
<button type="button" class="button second" data-do="more">${text(t('More fixes'))}</button>
<button type="button" class="button second" data-do="stand">${text(t('Stet…'))}</button>
<button type="button" class="button link" data-do="show">${text(t('Show in text'))}</button>
</footer>
</section>
</template>`;
}
