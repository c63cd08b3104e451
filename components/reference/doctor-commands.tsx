import { CodeBlock } from "#components/ui/code-block.tsx";
import { Section } from "#components/ui/section.tsx";
import { copyWords } from "#components/words.ts";
import type { Translator } from "#lib/messages/index.ts";

/** How to download, read and run the script; `origin` is the desk's own, without a slash at its end. */
export function DoctorCommands({ t, origin }: { t: Translator; origin: string }) {
  const commands = [
    ["shell", `curl -fsSO ${origin}/doctor.sh\nless doctor.sh\nsh doctor.sh`],
    [
      "powershell",
      `Invoke-WebRequest -UseBasicParsing ${origin}/doctor.ps1 -OutFile doctor.ps1\nGet-Content doctor.ps1 | more\npowershell -ExecutionPolicy Bypass -File doctor.ps1`,
    ],
  ] as const;
  return (
    <Section title={t("reference.doctor.title")}>
      <p className="text-pretty">{t("reference.doctor.lead")}</p>
      {commands.map(([system, text]) => (
        <div key={system} className="mt-5 space-y-2">
          <h3 className="text-16 font-medium">{t(`reference.doctor.${system}`)}</h3>
          <CodeBlock text={text} label={t(`reference.doctor.${system}`)} copy={copyWords(t)} />
        </div>
      ))}
    </Section>
  );
}
