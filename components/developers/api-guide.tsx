import type { ReactNode } from "react";
import type { ReadableApi } from "#lib/api/index.ts";
import type { Translator } from "#lib/messages/index.ts";
import { CodeBlock } from "../ui/code-block.tsx";
import { PageHeading } from "../ui/page-heading.tsx";
import { Section } from "../ui/section.tsx";

type ApiProps = {
  t: Translator;
  api: ReadableApi;
  /** `PUBLIC_URL`. */
  origin: string;
};

const rules = ["json", "token", "key", "problem", "wait", "more"] as const;
const code = (chunks: ReactNode) => <code translate="no">{chunks}</code>;

/** What a program can ask for, for the person who writes it. The document's own words are English, as in the document. */
export function ApiGuide({ t, api, origin }: ApiProps) {
  const document = `${origin}/api/v1/openapi.json`;
  return (
    <article className="max-w-3xl">
      <PageHeading title={t("developers.title")} lead={t("developers.lead")} />
      <Section title={t("developers.terminal.title")}>
        <p className="mb-3 text-pretty">{t("developers.terminal.text")}</p>
        <CodeBlock
          script
          label={t("developers.terminal.title")}
          text={[
            `curl -fsO ${origin}/fixfirst.mjs`,
            `curl -fs ${origin}/fixfirst.mjs.sha256 | sha256sum -c`,
            'claude -p "hi" 2>&1 | node fixfirst.mjs',
          ].join("\n")}
        />
        <p className="mt-3 text-pretty">{t.rich("developers.terminal.send", { code })}</p>
        <p className="mt-2 text-pretty text-soft">{t.rich("developers.terminal.windows", { code })}</p>
      </Section>
      <Section title={t("developers.example.title")}>
        <p className="mb-3 text-pretty">{t("developers.example.text")}</p>
        <CodeBlock
          script
          label={t("developers.example.title")}
          text={`curl ${origin}/api/v1/diagnose \\\n  -H 'Content-Type: application/json' \\\n  -d '{"errorMessage":"API Error: 429 Too Many Requests"}'`}
        />
      </Section>
      <Section title={t("developers.ticket.title")}>
        <p className="mb-3 text-pretty">{t.rich("developers.ticket.text", { code })}</p>
        <CodeBlock
          script
          label={t("developers.ticket.title")}
          text={[
            `curl ${origin}/api/v1/tickets \\`,
            `  -H 'Content-Type: application/json' -H "Idempotency-Key: first-try-$(date +%s)" \\`,
            `  -d '{"errorMessage":"API Error: 429 Too Many Requests","command":null,`,
            `       "occurredAt":"'$(date -u +%FT%TZ)'","keyPrefix":"no-key"}'`,
            `curl ${origin}/api/v1/tickets/FF-7K3M9Q -H 'Authorization: Bearer …'`,
          ].join("\n")}
        />
      </Section>
      <Section title={t("developers.rules.title")}>
        <p className="mb-3">
          {t("developers.document")}{" "}
          <a href={document} className="link wrap-anywhere" translate="no">
            {document}
          </a>
        </p>
        <ul className="list-disc space-y-1.5 pl-5">
          {rules.map((rule) => (
            <li key={rule}>{t.rich(`developers.rules.${rule}`, { code, ...api.limits })}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("developers.operations")}>
        <div className="space-y-7">
          {api.operations.map((operation) => (
            <Operation key={operation.id} t={t} operation={operation} />
          ))}
        </div>
      </Section>
      <Section title={t("developers.schemas")}>
        <div className="space-y-8">
          {api.schemas.map((schema) => (
            <Schema key={schema.id} t={t} schema={schema} />
          ))}
        </div>
      </Section>
      <Section title={t("developers.problems")}>
        <dl className="space-y-2">
          {api.problems.map(({ id, status, title }) => (
            <div key={id} id={id} className="grid gap-x-4 sm:grid-cols-[15rem_3rem_minmax(0,1fr)]">
              <dt className="contents">
                <code translate="no" className="font-medium">
                  {id}
                </code>
              </dt>
              <dd className="text-soft tabular-nums">{status}</dd>
              <dd lang="en" translate="no">
                {title}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </article>
  );
}

function Operation({ t, operation }: { t: Translator; operation: ReadableApi["operations"][number] }) {
  const { id, method, path, summary, needsToken, needsIdempotencyKey, body, answer, status, problems } =
    operation;
  const needs = [needsToken && "Authorization: Bearer …", needsIdempotencyKey && "Idempotency-Key"].filter(
    Boolean,
  );
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="font-mono text-15 font-medium wrap-anywhere" translate="no">
        {method} {path}
      </h3>
      <p className="mt-1 text-pretty" lang="en" translate="no">
        {summary}
      </p>
      <dl className="mt-2 space-y-1 text-14">
        {needs.length > 0 && (
          <Row name={t("developers.needs")}>
            <code translate="no">{needs.join(" · ")}</code>
          </Row>
        )}
        {body && (
          <Row name={t("developers.sends")}>
            <SchemaLink id={body} />
          </Row>
        )}
        <Row name={t("developers.answers")}>
          {status} {answer && <SchemaLink id={answer} />}
        </Row>
        <Row name={t("developers.problems")}>
          <span className="flex flex-wrap gap-x-3 gap-y-1" translate="no">
            {problems.map((problem) => (
              <a key={problem} href={`#${problem}`} className="link">
                {problem}
              </a>
            ))}
          </span>
        </Row>
      </dl>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function SchemaLink({ id }: { id: string }) {
  return (
    <a href={`#schema-${id}`} className="link" translate="no">
      {id}
    </a>
  );
}

function Schema({ t, schema }: { t: Translator; schema: ReadableApi["schemas"][number] }) {
  return (
    <section id={`schema-${schema.id}`} aria-labelledby={`schema-${schema.id}-title`}>
      <h3 id={`schema-${schema.id}-title`} className="text-16 font-semibold" translate="no">
        {schema.id}
      </h3>
      <p className="mt-1 text-soft" lang="en" translate="no">
        {schema.description}
      </p>
      <dl className="mt-2 border-t border-line">
        {schema.fields.map(({ name, type, isRequired, description }) => (
          <div
            key={name}
            className="border-b border-line py-2 text-14 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-4"
          >
            <dt className="min-w-0 wrap-anywhere">
              <code translate="no" className="font-medium">
                {name}
              </code>
              {!isRequired && <span className="ml-2 text-13 text-faint">{t("developers.optional")}</span>}
            </dt>
            <dd className="min-w-0 wrap-anywhere">
              <code translate="no" className="text-13 text-soft">
                {type}
              </code>
              {description !== "" && (
                <span className="block" lang="en" translate="no">
                  {description}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
