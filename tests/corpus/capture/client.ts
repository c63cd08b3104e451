/** A program that calls an API. `{base}` in its arguments and files becomes the address of a fault. */
export type Client = {
  id: string;
  /** The program and how it is used, for the line's source. */
  name: string;
  /** The command as the customer would give it. */
  command: string;
  run: string[];
  files?: Record<string, string>;
  /** A program on the path, or a package in the folder of npm packages, without which the client is left out. */
  needs: { program: string } | { npm: string };
  env?: Record<string, string>;
  lang?: string;
  /** On a terminal many programs print colours. */
  tty?: boolean;
  /** How many of the faults it meets; by default as many as the runner says. */
  meets?: number;
};

export const body =
  '{"model":"claude-sonnet-4-5","max_tokens":256,"messages":[{"role":"user","content":"Say hello"}]}';
