import { EXPIRED, falseAlarmReport, reproduce, TOO_LONG } from '../../core/index.ts';
import { product } from '../../product.ts';
import type { FalseAlarm } from '../../protocol.ts';
import type { Outcome } from '../reviewing/reviews.ts';

/** A report of the finding of a rule, or the first of any, at an offset; null where there is none. */
export function falseAlarmAt(
  { review, desk, format, inForce }: Outcome,
  at: number,
  asked: unknown,
): FalseAlarm | null {
  const finding = review?.findings.find(
    ({ rule, span }) =>
      span.start <= at && at <= span.end && rule !== EXPIRED && rule !== TOO_LONG && (asked ?? rule) === rule,
  );
  if (!review || !desk || !finding) return null;
  const found = reproduce(desk, review.article, format, finding);
  const { published } = review.article.furniture;
  return {
    form: formFor(finding.rule),
    report: found && falseAlarmReport(found, { config: inForce.config, version: product.version, published }),
    anonymous: found?.renamed === 'all',
  };
}

const formFor = (rule: string): string => {
  const title = encodeURIComponent(`False alarm: ${rule}`);
  return `${product.issues}/new?template=1-false-alarm.yml&title=${title}&rule=${encodeURIComponent(rule)}`;
};
