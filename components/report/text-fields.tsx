import type { Translator } from "#lib/messages/index.ts";
import { entryOf } from "#lib/reference/index.ts";
import type { ReportField, SentReport } from "#lib/report/index.ts";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";
import type { FieldProblem } from "../ui/field-errors.tsx";

export interface ReportFieldProps {
  t: Translator;
  initial: SentReport;
  problems: readonly FieldProblem[];
  onChange: (field: ReportField) => void;
  onLeave: (field: ReportField) => void;
}

/** What the terminal showed. */
export function ErrorMessageField({ t, initial, problems, onChange, onLeave }: ReportFieldProps) {
  return (
    <Field
      id="errorMessage"
      label={t("form.errorMessage.label")}
      hint={t("form.errorMessage.why")}
      problems={problems}
      mono
    >
      {({ className, ...control }) => (
        <textarea
          {...control}
          className={`${className} min-h-33 resize-y wrap-anywhere`}
          name="errorMessage"
          rows={6}
          defaultValue={initial.errorMessage}
          placeholder={entryOf("429").literal.join("\n")}
          {...terminalInput}
          onInput={() => onChange("errorMessage")}
          onBlur={() => onLeave("errorMessage")}
        />
      )}
    </Field>
  );
}

/** What the customer ran, or that there was no command. One that came by a link nobody has typed here, and it says so. */
export function CommandField({
  t,
  initial,
  problems,
  onChange,
  onLeave,
  isFromLink,
}: ReportFieldProps & { isFromLink: boolean }) {
  return (
    <Field
      id="command"
      label={t("form.command.label")}
      hint={t("form.command.why")}
      problems={problems}
      mono
      after={
        <div className="space-y-2">
          {isFromLink && <p className="text-14 text-soft">{t("form.command.fromLink")}</p>}
          <Choice
            type="checkbox"
            name="commandAnswer"
            value="none"
            defaultChecked={initial.commandAnswer === "none"}
            onChange={() => onChange("command")}
          >
            {t("form.command.none")}
          </Choice>
        </div>
      }
    >
      {({ className, ...control }) => (
        <textarea
          {...control}
          className={`${className} field-sizing-content max-h-40 resize-none wrap-anywhere`}
          name="command"
          rows={1}
          defaultValue={initial.command}
          placeholder={'claude -p "hi"'}
          {...terminalInput}
          onInput={() => onChange("command")}
          onBlur={() => onLeave("command")}
        />
      )}
    </Field>
  );
}

/** A browser must neither correct nor translate what a terminal shows, nor send it to its spelling service. */
export const terminalInput = {
  spellCheck: false,
  autoCapitalize: "off",
  autoCorrect: "off",
  autoComplete: "off",
  translate: "no",
} as const;
