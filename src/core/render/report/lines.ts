import { printable } from '../../text/escape.ts';
import { Places } from '../../text/places.ts';
import type { FileFindings } from './model.ts';

/** A finding a line, `FILE:LINE:COLUMN: severity: message [rule]`, as editors read the output of a program. */
export function lines({ file, text, findings }: FileFindings): string {
  const places = new Places(text);
  return findings
    .map(({ span, severity, message, rule }) => {
      const { line, column } = places.at(span.start);
      const words = printable(
        message
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
          .join(' '),
      );
      return `${printable(file)}:${line}:${column}: ${severity}: ${words} [${rule}]\n`;
    })
    .join('');
}
