import { type ReactNode, useRef } from "react";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";
import type { ReportFieldProps } from "./text-fields.tsx";

/** Minutes that a press takes off the present time. */
const pressedMinutes = 5;

type TimeFieldProps = ReportFieldProps & {
  /** How the typed time was read, in the customer's zone and the desk's; null while it can't be. */
  reading: string | null;
  setTime: (text: string) => void;
  /** The choice of a zone, for a browser that does not tell its own. */
  zoneChoice: ReactNode;
};

/** When it happened: typed in any way, pressed, or picked. */
export function TimeField({
  t,
  initial,
  problems,
  onChange,
  onLeave,
  reading,
  setTime,
  zoneChoice,
}: TimeFieldProps) {
  return (
    <Field
      id="occurredAt"
      label={t("form.time.label")}
      hint={t("form.time.why")}
      problems={problems}
      after={
        <div className="space-y-2">
          <p aria-live="polite" className="text-14 text-soft empty:hidden">
            {reading}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button variant="quiet" size="small" className="no-js:hidden" onClick={() => setTime("now")}>
              {t("form.time.now")}
            </Button>
            <Button
              variant="quiet"
              size="small"
              className="no-js:hidden"
              onClick={() => setTime(`${pressedMinutes} minutes ago`)}
            >
              {t("form.time.minutesAgo", { minutes: pressedMinutes })}
            </Button>
            <TimePicker label={t("form.time.pick")} setTime={setTime} />
            <Choice
              type="checkbox"
              name="occurredAbout"
              defaultChecked={initial.occurredAbout}
              onChange={() => onChange("occurredAt")}
            >
              {t("form.time.about")}
            </Choice>
          </div>
          {zoneChoice}
        </div>
      }
    >
      {(control) => (
        <input
          {...control}
          type="text"
          name="occurredAt"
          defaultValue={initial.occurredAt}
          placeholder={t("form.time.example")}
          autoComplete="off"
          onInput={() => onChange("occurredAt")}
          onBlur={() => onLeave("occurredAt")}
        />
      )}
    </Field>
  );
}

/** The browser's own calendar and clock behind a button; what is picked is written into the field as text. */
function TimePicker({ label, setTime }: { label: string; setTime: (text: string) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className="relative hidden js:inline-block">
      <input
        ref={picker}
        type="datetime-local"
        tabIndex={-1}
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 size-full opacity-0"
        onChange={(event) => event.target.value && setTime(event.target.value.replace("T", " "))}
      />
      <Button variant="quiet" size="small" onClick={() => picker.current?.showPicker()}>
        {label}
      </Button>
    </span>
  );
}
