import { parseArgs } from "node:util";

/** What was asked for on the command line. */
export type Options = {
  help: boolean;
  json: boolean;
  send: boolean;
  yes: boolean;
  color: boolean | null;
  command: string | null;
  noCommand: boolean;
  time: string | null;
  key: string | null;
  /** Of a sending whose answer was lost, so that this one makes no second ticket. */
  idempotencyKey: string | null;
};

/** Reads the options; null where one is wrong. */
export function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        json: { type: "boolean", default: false },
        send: { type: "boolean", default: false },
        yes: { type: "boolean", default: false },
        color: { type: "boolean" },
        "no-color": { type: "boolean" },
        command: { type: "string" },
        "no-command": { type: "boolean", default: false },
        time: { type: "string" },
        "key-prefix": { type: "string" },
        "no-key": { type: "boolean", default: false },
        "signed-in": { type: "boolean", default: false },
        "idempotency-key": { type: "string" },
      },
    });
    const answers = [
      values["key-prefix"],
      values["no-key"] ? "no-key" : undefined,
      values["signed-in"] ? "signed-in" : undefined,
    ].filter((answer) => answer !== undefined);
    if (answers.length > 1 || (values.command !== undefined && values["no-command"])) return null;
    return {
      help: values.help,
      json: values.json,
      send: values.send,
      yes: values.yes,
      color: values["no-color"] ? false : (values.color ?? null),
      command: values.command ?? null,
      noCommand: values["no-command"],
      time: values.time ?? null,
      key: answers[0] ?? null,
      idempotencyKey: values["idempotency-key"] ?? null,
    };
  } catch {
    return null;
  }
}
