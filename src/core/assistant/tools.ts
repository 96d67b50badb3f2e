import { mistakes } from '../engine/schemaErrors.ts';
import { isRecord } from '../text/records.ts';

/** What an assistant may ask. Every tool reads; none writes. */
export type ToolName = 'check' | 'who-said-it' | 'facts-to-verify' | 'explain-rule' | 'propose-fix';

/** A tool as the model context protocol and the editor's manifest describe it to assistants. */
export interface AssistantTool {
  readonly name: ToolName;
  readonly title: string;
  /** For the model: what it gets, and when to ask. */
  readonly description: string;
  /** JSON schema of the input. */
  readonly input: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, object>>;
    readonly required?: readonly string[];
    readonly additionalProperties: false;
  };
}

/** What any of the tools may be given, as far as its schema allows. */
export interface ToolInput {
  readonly file?: string;
  readonly text?: string;
  readonly format?: 'text' | 'markdown';
  readonly rule?: string;
  readonly words?: string;
  readonly line?: number;
  readonly safeOnly?: boolean;
}

const STORY = {
  file: { type: 'string', minLength: 1, description: 'Path of the story, in the folder that is open.' },
  text: { type: 'string', minLength: 1, description: 'The copy itself, where it is in no file.' },
  format: { type: 'string', enum: ['text', 'markdown'], description: 'What “text” is; a file says so by its name.' },
} as const;

const RULE = { type: 'string', minLength: 1, description: 'A rule’s id, such as quotes/unattributed.' } as const;

const storyTool = (
  name: ToolName,
  title: string,
  description: string,
  more: Readonly<Record<string, object>> = {},
): AssistantTool => ({
  name,
  title,
  description,
  input: { type: 'object', properties: { ...STORY, ...more }, additionalProperties: false },
});

export const ASSISTANT_TOOLS: readonly AssistantTool[] = [
  storyTool(
    'check',
    'Check a story',
    'Copy-edits a news story by fixed rules and the newsroom’s own style: attribution, quotations, names, arithmetic, dates, house style. Gives findings with line, words, reason and rule id. Ask before judging a story yourself; report what it finds, and do not invent more.',
    { rule: { ...RULE, description: `${RULE.description} Only its findings.` } },
  ),
  storyTool(
    'who-said-it',
    'Who said it',
    'Whom each quotation of a news story is attributed to, by which words and how surely, and every source that is quoted or accused. A quotation without a speaker says so: never guess one.',
    { words: { type: 'string', minLength: 1, description: 'Only quotations that have these words.' } },
  ),
  storyTool(
    'facts-to-verify',
    'Facts to verify',
    'Every name, figure, date, quotation, link and claim of a news story that someone has to verify, and which a person has already checked. It says what to check, not whether it is true.',
  ),
  {
    name: 'explain-rule',
    title: 'Explain a rule',
    description: 'The page of one rule in Markdown: what it flags and why, its options, right and wrong examples.',
    input: { type: 'object', properties: { rule: RULE }, required: ['rule'], additionalProperties: false },
  },
  storyTool(
    'propose-fix',
    'Propose fixes',
    'Fixes for findings of a news story, each with the lines before and after. Nothing is written: show them to a person, and apply only what the person accepts. “safe” means that only one answer is possible.',
    {
      rule: { ...RULE, description: `${RULE.description} Only its fixes.` },
      line: { type: 'integer', minimum: 1, description: 'Only fixes of findings that begin on this line.' },
      safeOnly: { type: 'boolean', description: 'Only safe fixes.' },
    },
  ),
];

/** The name under which an editor knows a tool. */
export const editorToolName = (name: ToolName): string => `copydesk_${name}`;

/** What a model asks for; or what is wrong with that, in words for it. */
export type ToolCall = { readonly tool: ToolName; readonly input: ToolInput } | { readonly problem: string };

export function toolCall(name: unknown, given: unknown): ToolCall {
  const tool = ASSISTANT_TOOLS.find((one) => one.name === name);
  const problem = tool ? inputProblem(tool, given) : `There is no tool “${typeof name === 'string' ? name : ''}”.`;
  return tool && problem === null ? { tool: tool.name, input: given as ToolInput } : { problem: problem ?? '' };
}

function inputProblem({ input }: AssistantTool, given: unknown): string | null {
  if (!isRecord(given)) return 'The input must be an object.';
  const missing = input.required?.find((name) => !Object.hasOwn(given, name));
  if (missing) return `“${missing}” is missing.`;
  const [mistake] = mistakes(given, input);
  if (mistake) return mistake.message;
  return 'file' in given && 'text' in given ? 'Name a file or give the text, not both.' : null;
}
