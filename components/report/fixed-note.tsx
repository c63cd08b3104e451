import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import { Card } from "../ui/card.tsx";

/** The thanks after 'This fixed it'. The form is gone with what stood in it. */
export function FixedNote({ t, language }: { t: Translator; language: Language }) {
  return (
    <Card className="max-w-2xl p-6">
      <div role="status">
        <h2 className="text-19">{t("form.fixed.title")}</h2>
        <p className="mt-1 text-soft">{t("form.fixed.text")}</p>
      </div>
      <p className="mt-4">
        {/* A load of its own, not a step within the page: the next report has its own key. */}
        <a href={localPath(language, "/")} className="link">
          {t("form.fixed.again")}
        </a>
      </p>
    </Card>
  );
}
