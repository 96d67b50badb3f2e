/**
 * The model context protocol over standard input and output: the one place that knows its SDK, and a bundle of its own,
 * as only `copydesk mcp` needs it.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js';

/** A tool that only reads, and only on this computer. */
export interface ReadingTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: { readonly type: 'object'; readonly properties: Readonly<Record<string, object>> };
}

export interface ToolHost {
  readonly version: string;
  /** For the model: what the tools are for. */
  readonly instructions: string;
  readonly tools: readonly ReadingTool[];
  /** The answer; an error goes to the model, which may ask again. */
  readonly call: (name: string, input: unknown) => Promise<object>;
  /** What came is no message of the protocol. */
  readonly complain: (message: string) => void;
}

/** Bytes of one message: the largest story, with every mark escaped. */
const LARGEST_MESSAGE = 128 * 1024 * 1024;

/** Serves until the client closes standard input. */
export async function serveTools(host: ToolHost): Promise<void> {
  const server = new Server(
    { name: 'copydesk', title: 'Copydesk', version: host.version },
    { capabilities: { tools: {} }, instructions: host.instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: host.tools.map(({ name, title, description, input }) => ({
      name,
      title,
      description,
      inputSchema: { ...input, properties: { ...input.properties } },
      annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    if (!host.tools.some(({ name }) => name === params.name))
      throw new McpError(ErrorCode.InvalidParams, `There is no tool “${params.name}”.`);
    try {
      const answer = await host.call(params.name, params.arguments ?? {});
      return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: { ...answer } };
    } catch (error) {
      return {
        isError: true,
        content: [{ type: 'text', text: error instanceof Error ? error.message : String(error) }],
      };
    }
  });
  server.onerror = (error) => host.complain(error.message);
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: LARGEST_MESSAGE }));
  await closed;
}
