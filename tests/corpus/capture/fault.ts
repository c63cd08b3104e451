/** What a faulty server does with a request, and what a careful reader of a client's output calls it. */
export type Fault = {
  /** Stands in the address as `/f-<id>`; taken out of what the client printed. */
  id: string;
  label: string;
  alt?: string[];
  lang?: string;
  /** What the output must show for the label to be tellable from the text alone; otherwise the line is to be looked at. */
  tells: RegExp;
  does:
    | { status: number; reason?: string; headers?: Record<string, string>; body: string }
    | {
        act:
          | "reset"
          | "close"
          | "silent"
          | "cut"
          | "noise"
          | "refused"
          | "no name"
          | "self-signed"
          | "plain on TLS"
          | "gateway";
      };
};

type Headers = Record<string, string>;

/** An answer with a JSON body. */
export const json = (status: number, body: unknown, headers: Headers = {}): Fault["does"] => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

/** An answer of plain text, often none at all. */
export const text = (status: number, body: string, headers: Headers = {}): Fault["does"] => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  body,
});

/** An answer with an HTML page. */
export const page = (status: number, body: string, headers: Headers = {}): Fault["does"] => ({
  status,
  headers: { "content-type": "text/html; charset=UTF-8", ...headers },
  body,
});

/** The body in which Anthropic's API names an error. */
export const anthropic = (type: string, message: string) => ({
  type: "error",
  error: { type, message },
  request_id: "req_011CZk4mPq8Wv2Nf7LsYxTbR",
});
