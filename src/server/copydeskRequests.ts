import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  articleGlobs,
  authorKeysOf,
  changedConfig,
  changedSidecar,
  correctionOf,
  rulePage,
  type SiteAuthors,
  shippedRules,
} from '../core/index.ts';
import {
  AliveRequest,
  ArticleGlobsRequest,
  AssistRequest,
  ChoiceNotification,
  ConfigChangeRequest,
  ConfigFileRequest,
  CorrectionRequest,
  DeskRequest,
  DraftRequest,
  ExportRequest,
  FalseAlarmRequest,
  isObject,
  isSidecarChange,
  isStyleChange,
  LearnRequest,
  ListRequest,
  PageRequest,
  QueryRequest,
  QuotesRequest,
  RulePageRequest,
  SidecarRequest,
  StetsRequest,
} from '../protocol.ts';
import { assist } from './answers/assist.ts';
import { deskOf, draftOf, listOf, queryAt, quotesOf, styleIn } from './answers/desk.ts';
import { falseAlarmAt } from './answers/falseAlarm.ts';
import { learnStyle } from './answers/learnStyle.ts';
import { exportOf, pageOf } from './answers/page.ts';
import type { Outcome, Reviews } from './reviewing/reviews.ts';
import type { SiteAuthorFiles } from './style/siteAuthors.ts';
import type { StyleFolders } from './style/valeStyles.ts';

interface Parts {
  readonly styles: StyleFolders;
  readonly reviews: Reviews;
  readonly site: SiteAuthorFiles;
  /** A person decided what is an article: what was shown is out of date. */
  readonly chosen: () => void;
}

/** Answers the requests that are Copydesk's own, as `protocol.ts` declares them. */
export function answerOwn(connection: Connection, { styles, reviews, site, chosen }: Parts): void {
  answer(PageRequest.method, async (uri: string, token, params) => {
    const outcome = await reviews.current(uri, token);
    if (!outcome) return null;
    return pageOf(outcome, params.marked === true, await siteOf(uri, outcome));
  });
  answer(ExportRequest.method, async (uri: string, token) => {
    const outcome = await reviews.current(uri, token);
    return outcome && exportOf(outcome, await siteOf(uri, outcome));
  });
  answer(ArticleGlobsRequest.method, async (uri: string) => {
    const { config, path } = await reviews.styleOf(uri);
    return articleGlobs(config, path);
  });
  answer(StetsRequest.method, async (uri: string, token) => {
    const outcome = await reviews.current(uri, token);
    return outcome?.stood.map(({ stet, at }) => ({ ...stet, start: at?.start ?? null, end: at?.end ?? null })) ?? null;
  });
  answer(DeskRequest.method, async (uri: string, token) => {
    const outcome = await reviews.current(uri, token);
    return outcome && deskOf(outcome);
  });
  answer(ListRequest.method, async (uri: string, token, { list, format }) => {
    const outcome = await reviews.current(uri, token);
    return outcome && listOf(outcome, list === 'sources' ? 'sources' : 'facts', format === 'csv' ? 'csv' : 'markdown');
  });
  answer(QueryRequest.method, async (uri: string, token, { start, end, text, who, when }) => {
    if (!isOffset(start) || !isOffset(end) || typeof text !== 'string') return null;
    const outcome = await reviews.current(uri, token);
    const asked = { text, who: textOf(who), when: textOf(when) };
    return outcome && queryAt(outcome, { start, end }, asked);
  });
  answer(QuotesRequest.method, async (uri: string, token, { transcript }) => {
    const outcome = await reviews.current(uri, token);
    return outcome && quotesOf(outcome, textOf(transcript));
  });
  answer(CorrectionRequest.method, async (uri: string, token, { wrong, right, what, day }) => {
    const outcome = await reviews.current(uri, token);
    const input = { wrong: textOf(wrong), right: textOf(right), what: textOf(what), day: textOf(day) };
    const style = outcome?.inForce.config.style ?? '';
    return outcome?.review && input.wrong.trim() ? correctionOf(outcome.review.article, { ...input, style }) : null;
  });
  answer(DraftRequest.method, async (uri: string, token, { languageId, unless }) => {
    if (typeof unless === 'string' && unless === styleIn(await reviews.styleOf(uri))) return 'unchanged';
    const outcome = await reviews.ofFile(uri, textOf(languageId), token);
    return outcome && draftOf(outcome);
  });
  connection.onRequest(AliveRequest.method, () => true);
  connection.onRequest(SidecarRequest.method, (params: unknown) => {
    if (!isObject(params) || !isSidecarChange(params.change)) return null;
    const text = changedSidecar(typeof params.text === 'string' ? params.text : null, params.change);
    return text === null ? null : { text };
  });
  answer(FalseAlarmRequest.method, async (uri: string, token, { at, rule }) => {
    const outcome = await reviews.current(uri, token);
    return outcome && typeof at === 'number' ? falseAlarmAt(outcome, at, rule) : null;
  });
  answer(ConfigFileRequest.method, async (uri: string) => ({ file: (await reviews.styleOf(uri)).file }));
  connection.onRequest(ConfigChangeRequest.method, (params: unknown) => {
    if (!isObject(params) || !isStyleChange(params.change)) return null;
    const before = typeof params.text === 'string' ? params.text : null;
    const text = changedConfig(before, params.change);
    return text === null ? null : { text };
  });
  connection.onRequest(LearnRequest.method, (params: unknown, token: CancellationToken) => learnStyle(params, token));
  connection.onRequest(RulePageRequest.method, (params: unknown) => {
    if (!isObject(params) || typeof params.id !== 'string') return null;
    const markdown = rulePage(params.id, [...styles.rules(), ...shippedRules()]);
    return markdown === null ? null : { markdown };
  });
  connection.onRequest(AssistRequest.method, (params: unknown, token: CancellationToken): Promise<unknown> | null =>
    isObject(params) ? assist(params, reviews, [...styles.rules(), ...shippedRules()], token) : null,
  );
  connection.onNotification(ChoiceNotification.method, (params: unknown) => {
    if (!isObject(params) || typeof params.uri !== 'string') return;
    reviews.choose(params.uri, typeof params.article === 'boolean' ? params.article : null);
    chosen();
  });

  /** Asked for only where a byline names its author by a key. */
  const siteOf = async (uri: string, { review }: Outcome): Promise<SiteAuthors | undefined> => {
    const keys = review ? authorKeysOf(review.article) : [];
    return (keys.length && (await site.of(uri, keys))) || undefined;
  };

  /** A request about one document. */
  function answer(
    method: string,
    give: (uri: string, token: CancellationToken, params: Record<string, unknown>) => Promise<unknown>,
  ): void {
    connection.onRequest(method, (params: unknown, token: CancellationToken) =>
      isObject(params) && typeof params.uri === 'string' ? give(params.uri, token, params) : null,
    );
  }
}

/** What a message holds in place of words, an object that cannot be told in words included, is none. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isOffset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
