import type { CancellationToken, Connection } from 'vscode-languageserver';
import { addStet, articleGlobs, changedConfig, removeStet, rulePage, type Stet, shippedRules } from '../core/index.ts';
import {
  AliveRequest,
  ArticleGlobsRequest,
  ChoiceNotification,
  ConfigChangeRequest,
  ConfigFileRequest,
  FalseAlarmRequest,
  isObject,
  isStyleChange,
  LearnRequest,
  PageRequest,
  RulePageRequest,
  StetRequest,
  StetsRequest,
} from '../protocol.ts';
import type { Configurations } from './configurations.ts';
import { falseAlarmAt } from './falseAlarm.ts';
import { learnStyle } from './learnStyle.ts';
import { pageOf } from './page.ts';
import type { Reviews } from './reviews.ts';
import type { StyleFolders } from './valeStyles.ts';

interface Parts {
  readonly configurations: Configurations;
  readonly styles: StyleFolders;
  readonly reviews: Reviews;
  /** A person decided what is an article: what was shown is out of date. */
  readonly chosen: () => void;
}

/** Answers the requests that are Copydesk's own, as `protocol.ts` declares them. */
export function answerOwn(connection: Connection, { configurations, styles, reviews, chosen }: Parts): void {
  answer(PageRequest.method, async (uri: string, token, params) => {
    const outcome = await reviews.current(uri, token);
    return outcome && pageOf(outcome, params.marked === true);
  });
  answer(ArticleGlobsRequest.method, async (uri: string) => {
    const { config, path } = await configurations.of(uri);
    return articleGlobs(config, path);
  });
  answer(StetsRequest.method, async (uri: string, token) => {
    const outcome = await reviews.current(uri, token);
    return outcome?.stood.map(({ stet, at }) => ({ ...stet, start: at?.start ?? null, end: at?.end ?? null })) ?? null;
  });
  connection.onRequest(AliveRequest.method, () => true);
  connection.onRequest(StetRequest.method, (params: unknown) => {
    if (!isObject(params)) return null;
    const before = typeof params.text === 'string' ? params.text : null;
    const text = isStet(params.add)
      ? addStet(before, params.add)
      : before !== null && isStet(params.remove)
        ? removeStet(before, params.remove)
        : null;
    return text === null ? null : { text };
  });
  answer(FalseAlarmRequest.method, async (uri: string, token, { at, rule }) => {
    const outcome = await reviews.current(uri, token);
    return outcome && typeof at === 'number' ? falseAlarmAt(outcome, at, rule) : null;
  });
  answer(ConfigFileRequest.method, async (uri: string) => ({ file: (await configurations.of(uri)).file }));
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
  connection.onNotification(ChoiceNotification.method, (params: unknown) => {
    if (!isObject(params) || typeof params.uri !== 'string') return;
    reviews.choose(params.uri, typeof params.article === 'boolean' ? params.article : null);
    chosen();
  });

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

const isStet = (value: unknown): value is Stet =>
  isObject(value) && typeof value.rule === 'string' && typeof value.words === 'string';
