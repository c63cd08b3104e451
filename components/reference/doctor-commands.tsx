import { CodeBlock } from "#components/ui/code-block.tsx";
import { Section } from "#components/ui/section.tsx";
import { copyWords } from "#components/words.ts";
import type { Translator } from "#lib/messages/index.ts";

/**
 * How to download, read and run the script; `origin` is the desk's own, without a slash at its end. Each command has
 * a copy button of its own: pasted together, the last would be typed into the pager.
 */
export function DoctorCommands({ t, origin }: { t: Translator; origin: string }) {
  const commands = {
    shell: [`curl -fsSO ${origin}/doctor.sh`, "less doctor.sh", "sh doctor.sh"],
    powershell: [
      `iwr -UseBasicParsing -OutFile doctor.ps1 ${origin}/doctor.ps1`,
      "more doctor.ps1",
      "powershell -ExecutionPolicy Bypass -File doctor.ps1",
    ],
  };
  return (
    <Section title={t("reference.doctor.title")}>
      <p className="text-pretty">{t("reference.doctor.lead")}</p>
      {(["shell", "powershell"] as const).map((system) => (
        <div key={system} className="mt-5 space-y-2">
          <h3 className="text-16 font-medium">{t(`reference.doctor.${system}`)}</h3>
          {commands[system].map((text) => (
            <CodeBlock key={text} text={text} label={t(`reference.doctor.${system}`)} copy={copyWords(t)} />
          ))}
        </div>
      ))}
    </Section>
  );
}
