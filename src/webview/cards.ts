/** The story as cards elsewhere: fills the frames and measures, in real layout, what their limits cut. */

import type { PageAbout } from '../protocol.ts';
import { fill, find, make } from './dom.ts';
import { pictureOf } from './pictures.ts';

const cards = find('.cards');

let about: PageAbout | null = null;

export function showCards(next: PageAbout): void {
  about = next;
  measureCards();
}

/** Hidden cards have no layout, so they are filled when they come into sight. */
export function measureCards(): void {
  if (cards.hidden || !about) return;
  for (const element of cards.querySelectorAll<HTMLElement>('[data-words]')) {
    element.textContent = wordsFor(element.dataset.words ?? '', about);
  }
  const picture = pictureOf(about.image);
  for (const frame of cards.querySelectorAll<HTMLElement>('.image')) {
    frame.replaceChildren(...(picture ? [imageAt(picture.src)] : []));
  }
  for (const row of cards.querySelectorAll<HTMLElement>('[data-field]')) measure(row, about);
}

function imageAt(source: string): HTMLElement {
  const image = make('img', '');
  image.src = source;
  image.alt = '';
  return image;
}

/** Where there is no deck, sites show how the story begins. */
function wordsFor(field: string, { headline, deck, kicker, opening }: PageAbout): string {
  if (field === 'headline') return headline;
  if (field === 'kicker') return kicker;
  return deck === '' ? opening : deck;
}

function measure(row: HTMLElement, story: PageAbout): void {
  const { field = '', limit = '0', shown = '', unit } = row.dataset;
  const most = Number(limit);
  const words = field === 'deck' ? story.deck : wordsFor(field, story);
  const element = find(shown, cards);
  const inPixels = unit === 'px';
  const length = inPixels ? Math.ceil(widthOf(element)) : [...words].length;
  const label = cards.dataset;
  find('.length', row).textContent = inPixels ? fill(label.pixels ?? '', length, most) : `${length} / ${most}`;
  find('.meter i', row).style.setProperty('width', `${Math.min(length / most, 1) * 100}%`);
  const last = lastWord(element);
  const cut = words !== '' && (last !== null || length > most);
  row.classList.toggle('cut', cut);
  find('.verdict', row).textContent = verdict();

  function verdict(): string {
    if (words === '') return label.none ?? '';
    if (last !== null && last !== '') return fill(label.cut ?? '', last);
    return length > most ? fill(label.over ?? '', length - most) : (label.fits ?? '');
  }
}

/** Of a line that is cut, too, the whole. */
function widthOf(element: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().width;
}

/** The last two words that a card shows whole; null when it shows them all. */
function lastWord(element: HTMLElement): string | null {
  const node = element.firstChild;
  if (!node || (element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight + 1))
    return null;
  const box = element.getBoundingClientRect();
  const line = Number.parseFloat(getComputedStyle(element).lineHeight) || 20;
  // An ellipsis needs about the height of a small letter in the last line.
  const ellipsis = line * 0.7;
  const words = [...(node.nodeValue ?? '').matchAll(/\S+/g)];
  const fits = words.filter((word) => {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const place = range.getBoundingClientRect();
    const isLastLine = place.bottom > box.bottom - line / 2;
    return place.bottom <= box.bottom + 2 && place.right <= box.right - (isLastLine ? ellipsis : 0);
  });
  const whole = words.findIndex((word, at) => fits[at]?.index !== word.index);
  return words
    .slice(Math.max(whole - 2, 0), Math.max(whole, 0))
    .map(([word]) => word)
    .join(' ')
    .replace(/^["“‘']+|["”’',.]+$/g, '');
}
