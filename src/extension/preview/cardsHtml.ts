import * as vscode from 'vscode';
import { text } from '../escape.ts';

/**
 * The story outside of its page: as a search result, on social networks, as an alert and on the home page. The frames are
 * here, without words of the story; the webview's script fills and measures them. Limits are common practice, not
 * promises: search engines and networks state few.
 */
export function cardsView(): string {
  const { t } = vscode.l10n;
  const words = {
    fits: t('Fits'),
    cut: t('Cut after “{0}”'),
    over: t('{0} over'),
    none: t('None written'),
    pixels: t('{0} / {1} px'),
  };
  const data = Object.entries(words).map(([name, label]) => `data-${name}="${text(label)}"`);
  return `<div class="chrome cards" hidden ${data.join(' ')}>
<h1 class="unseen">${text(t('Cards'))}</h1>
<div class="grid">
${spec('search wide', t('Search result'), t('the title is cut at about 600 pixels'), search(), [
  row(t('Headline'), 'headline', 600, '.search .title', 'px'),
  row(t('Deck'), 'deck', 160, '.search .text'),
])}
${spec('social', t('Social card'), t('large picture, 1.91 to 1'), social(), [
  row(t('Headline'), 'headline', 70, '.social .title'),
  row(t('Deck'), 'deck', 200, '.social .text'),
])}
${spec('push', t('Alert'), t('on a lock screen'), push(), [
  row(t('Headline'), 'headline', 40, '.push .title'),
  row(t('Deck'), 'deck', 150, '.push .text'),
])}
${spec('home wide', t('Home page'), t('lead, second story and headline alone'), home(), [
  row(t('Headline'), 'headline', 70, '.home .title'),
  row(t('Deck'), 'deck', 140, '.home .text'),
])}
</div>
</div>`;
}

function spec(className: string, title: string, note: string, mock: string, rows: readonly string[]): string {
  return `<section class="spec ${className}"><h2>${text(title)} <small>${text(note)}</small></h2>
${mock}
<dl>${rows.join('')}</dl></section>`;
}

/** A line under a card: which words, how long they are, how long they may be, and what is cut. */
const row = (label: string, field: string, limit: number, shown: string, unit = 'characters'): string =>
  `<div data-field="${field}" data-limit="${limit}" data-shown="${shown}" data-unit="${unit}"><dt>${text(label)}</dt><dd class="meter"><i></i></dd><dd class="length"></dd><dd class="verdict"></dd></div>`;

const site = (): string => text(vscode.l10n.t('Your site'));

const mark = '<i class="sign" aria-hidden="true"></i>';

const search = (): string =>
  `<div class="mock search"><div class="site">${mark}<span>${site()}<small>news.example</small></span></div>
<p class="title" data-words="headline"></p><p class="text" data-words="deck"></p></div>`;

const social = (): string =>
  `<div class="mock social"><div class="image"></div><div class="lines"><p class="domain">news.example</p>
<p class="title" data-words="headline"></p><p class="text" data-words="deck"></p></div></div>`;

function push(): string {
  const alert = (className: string): string =>
    `<div class="alert ${className}">${mark}<div><p class="head"><span>${site()}</span><span>${text(vscode.l10n.t('now'))}</span></p>
<p class="title" data-words="headline"></p><p class="text" data-words="deck"></p></div></div>`;
  return `<div class="mock push"><p class="state">${text(vscode.l10n.t('Expanded'))}</p>${alert('open')}
<p class="state">${text(vscode.l10n.t('Collapsed'))}</p>${alert('closed')}</div>`;
}

const home = (): string =>
  `<div class="mock home"><div class="page" data-theme="site" data-scheme="light"><div class="lead"><div class="image"></div>
<p class="section" data-words="kicker"></p><p class="title" data-words="headline"></p><p class="text" data-words="deck"></p></div>
<div class="others"><div class="second"><div><p class="section" data-words="kicker"></p><p class="title" data-words="headline"></p></div><div class="image"></div></div>
<div class="third"><p class="title" data-words="headline"></p></div></div></div></div>`;
