import { partsOf } from '../../rules/rule.ts';
import { safeXml } from '../../text/escape.ts';
import { Places } from '../../text/places.ts';
import type { FileFindings } from './model.ts';

/** Characters that XML 1.0 cannot hold, escaped or not. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

const escaped = (words: string): string =>
  safeXml(words.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\n\r\t]/g, (mark) => MARKS[mark]!));

/** An element on a line of its own, with what it holds. */
function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside: readonly string[] = [],
): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(
    ' ',
  );
  return inside.length ? `<${head}>\n${inside.join('')}</${name}>\n` : `<${head}/>\n`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Findings in JUnit's form: a suite for each file, a failed case for each error or warning. */
export function junit(files: readonly FileFindings[]): string {
  const isFailure = ({ severity }: FileFindings['findings'][number]): boolean =>
    severity === 'error' || severity === 'warning';
  const suites = files.map(({ file, text, findings }) => {
    const places = new Places(text);
    const cases = findings.map((finding) => {
      const { line, column } = places.at(finding.span.start);
      const [what] = partsOf(finding.message);
      const told = { message: what, type: `${finding.severity} ${finding.rule}` };
      const about = { name: `${finding.rule} ${line}:${column}`, classname: file };
      return element(
        'testcase',
        about,
        isFailure(finding) ? [element('failure', told)] : [element('system-out', told)],
      );
    });
    const passed = cases.length ? cases : [element('testcase', { name: 'no findings', classname: file })];
    return element(
      'testsuite',
      { name: file, tests: passed.length, failures: findings.filter(isFailure).length, errors: 0 },
      passed,
    );
  });
  return HEAD + element('testsuites', { name: 'Copydesk' }, suites);
}

/** Findings as Checkstyle writes them, which most build servers read. */
export function checkstyle(files: readonly FileFindings[]): string {
  const severities = { error: 'error', warning: 'warning', info: 'info', hint: 'info' } as const;
  const each = files.map(({ file, text, findings }) => {
    const places = new Places(text);
    const errors = findings.map(({ severity, span, message, rule }) =>
      element('error', {
        ...places.at(span.start),
        severity: severities[severity],
        message: partsOf(message).join(' ').trim(),
        source: `copydesk.${rule}`,
      }),
    );
    return element('file', { name: file }, errors);
  });
  return HEAD + element('checkstyle', { version: '4.3' }, each);
}
